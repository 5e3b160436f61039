"""What each refusal of Slack means for the effect that wanted something."""

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.posting.refusals import refusal_of


def refused(error: str, status: int = 200, **headers: str) -> SlackApiError:
    """What the client raises."""
    response = SlackResponse(
        client=None,
        http_verb="POST",
        api_url="https://slack.test/api/chat.postMessage",
        req_args={},
        data={"ok": False, "error": error},
        headers=headers,
        status_code=status,
    )
    return SlackApiError("refused", response)


@pytest.mark.parametrize(
    ("error", "status", "kind"),
    [
        ("ratelimited", 429, "later"),
        ("internal_error", 200, "unknown"),
        ("anything", 503, "unknown"),
        ("already_reacted", 200, "gone"),
        ("message_not_found", 200, "gone"),
        ("is_archived", 200, "blocked"),
        ("not_in_channel", 200, "blocked"),
        ("never_heard_of_it", 200, "blocked"),
        ("msg_too_long", 200, "malformed"),
    ],
)
def test_each_error_has_its_kind(error: str, status: int, kind: str) -> None:
    refusal = refusal_of(refused(error, status))
    assert refusal
    assert refusal.kind == kind


def test_retry_after_is_waited_for_and_a_minute_without_it() -> None:
    told = refusal_of(refused("ratelimited", 429, **{"Retry-After": "7"}))
    silent = refusal_of(refused("ratelimited", 429, **{"retry-after": "soon"}))
    assert told
    assert silent
    assert (told.seconds, silent.seconds) == (7.0, 60.0)


def test_a_cut_connection_leaves_the_outcome_unknown() -> None:
    refusal = refusal_of(ConnectionResetError())
    assert refusal
    assert refusal.kind == "unknown"


def test_a_mistake_of_ours_is_no_refusal() -> None:
    assert refusal_of(KeyError("x")) is None
