"""Commands, buttons, selects and modals against a real Bolt app."""

from typing import Any

import pytest
from slack_bolt import App
from slack_sdk import WebClient

from sandbox.client import Refused, Sandbox
from tests.sandbox.slack_calls import actions, button, options, plain, refusal, section

Json = dict[str, Any]


def _collect(bolt: App, action_id: str) -> list[Json]:
    bodies: list[Json] = []

    @bolt.action(action_id)
    def collect(ack: Any, body: Json) -> None:
        bodies.append(body)
        ack()

    return bodies


def _post(web: WebClient, channel: str, *elements: Json, **more: Any) -> str:
    blocks = [actions(*elements)]
    return str(web.chat_postMessage(channel=channel, text="choose", blocks=blocks, **more)["ts"])


def test_a_command_is_answered_to_its_caller(
    slack: Sandbox, bolt: App, general: str, ana: str
) -> None:
    bolt.command("/apispec")(lambda ack, body: ack(f"{body['text']} by {body['user_name']}"))
    outcome = slack.slash(ana, general, "  Refunds & <co> ")
    assert outcome.ok
    (reply,) = slack.ephemerals(ana)
    assert (reply["text"], reply["source"]) == ("Refunds &amp; &lt;co&gt; by ana", "slash")
    assert outcome.reply == reply


def test_a_command_may_answer_in_the_channel(
    slack: Sandbox, bolt: App, general: str, ana: str
) -> None:
    bolt.command("/apispec")(lambda ack: ack("everybody", response_type="in_channel"))
    slack.slash(ana, general, "")
    assert [message["text"] for message in slack.messages(general)] == ["everybody"]
    assert slack.ephemerals(ana) == []


def test_a_commands_invalid_blocks_are_not_shown(
    slack: Sandbox, bolt: App, general: str, ana: str
) -> None:
    bolt.command("/apispec")(lambda ack: ack(text="x", blocks=[{"type": "marquee"}]))
    assert slack.slash(ana, general, "").error == "invalid_blocks"


def test_a_click_says_where_it_happened(
    slack: Sandbox, bolt: App, web: WebClient, general: str, ana: str
) -> None:
    bodies = _collect(bolt, "go")
    root = _post(web, general, button("stay"))
    ts = _post(web, general, button("go", value="a"), button("wait"), thread_ts=root)
    assert slack.click(ana, general, ts, "go", value="a").ok
    (body,) = bodies
    place = {"channel_id": general, "message_ts": ts, "thread_ts": root}
    assert body["container"].items() >= place.items()
    assert (body["message"]["ts"], body["user"]["id"]) == (ts, ana)
    assert (body["actions"][0]["value"], body["actions"][0]["type"]) == ("a", "button")
    assert body["actions"][0]["block_id"] == body["message"]["blocks"][0]["block_id"]


def test_a_button_that_is_not_there_cannot_be_clicked(
    slack: Sandbox, web: WebClient, general: str, ana: str
) -> None:
    ts = _post(web, general, button("go", value="a"))
    with pytest.raises(Refused, match="it shows go"):
        slack.click(ana, general, ts, "stop")
    with pytest.raises(Refused, match="does not show 'go'"):
        slack.click(ana, general, ts, "go", value="b")


def test_a_stale_button_carries_the_older_message(
    slack: Sandbox, bolt: App, web: WebClient, general: str, ana: str
) -> None:
    bodies = _collect(bolt, "go")
    ts = _post(web, general, button("go", value="old"))
    web.chat_update(channel=general, ts=ts, text="done", blocks=[])
    with pytest.raises(Refused):
        slack.click(ana, general, ts, "go")
    assert slack.click(ana, general, ts, "go", force=True).ok
    web.chat_delete(channel=general, ts=ts)
    assert slack.click(ana, general, ts, "go", force=True).ok
    assert [body["message"]["text"] for body in bodies] == ["choose", "choose"]


ELEMENTS: dict[str, tuple[Json, str, str]] = {
    "static_select": ({"options": options("a", "b")}, "b", "selected_option"),
    "radio_buttons": ({"options": options("a", "b")}, "b", "selected_option"),
    "overflow": ({"options": options("a", "b")}, "b", "selected_option"),
    "users_select": ({"placeholder": plain("Who")}, "U0ANYBODY", "selected_user"),
}


@pytest.mark.parametrize("kind", list(ELEMENTS))
def test_a_choice_arrives_as_its_element_words_it(
    slack: Sandbox, bolt: App, web: WebClient, ana: str, kind: str
) -> None:
    element, value, field = ELEMENTS[kind]
    channel = slack.dm_channel(ana)
    bodies = _collect(bolt, "pick")
    ts = _post(web, channel, {"type": kind, "action_id": "pick", **element})
    assert slack.select(ana, channel, ts, "pick", value).ok
    chosen = bodies[0]["actions"][0][field]
    assert (chosen if field == "selected_user" else chosen["value"]) == value
    (state,) = bodies[0]["state"]["values"].values()
    assert state["pick"][field] == chosen


def test_only_offered_options_can_be_chosen(
    slack: Sandbox, web: WebClient, general: str, ana: str
) -> None:
    ts = _post(
        web, general, {"type": "overflow", "action_id": "pick", "options": options("a", "b")}
    )
    with pytest.raises(Refused, match="it offers a, b"):
        slack.select(ana, general, ts, "pick", "c")


def test_an_unhandled_click_fails_for_the_person(
    slack: Sandbox, bolt: App, web: WebClient, general: str, ana: str
) -> None:
    slack.set_timing(acknowledge=0.1)
    ts = _post(web, general, button("nobody_listens"))
    assert slack.click(ana, general, ts, "nobody_listens").error == "operation_timeout"


def test_home_tabs_are_published_and_clickable(
    slack: Sandbox, bolt: App, web: WebClient, ana: str
) -> None:
    bodies = _collect(bolt, "go")
    home = {"type": "home", "blocks": [section("hi"), actions(button("go"))]}
    view = web.views_publish(user_id=ana, view=home)["view"]
    assert (slack.home(ana) or {})["id"] == view["id"]
    assert slack.use_in_view(ana, view["id"], "go").ok
    assert bodies[0]["view"]["id"] == view["id"]
    assert refusal(web.views_publish, user_id="U0NOBODY", view=home)["error"] == "user_not_found"
