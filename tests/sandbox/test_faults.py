"""Faults of the Web API: each happens as planned, as often as planned, and can be taken back."""

import time
from http.client import RemoteDisconnected

import pytest
from slack_sdk import WebClient
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler

from sandbox.client import Refused, Sandbox
from tests.sandbox.slack_calls import refusal


def _texts(slack: Sandbox, channel: str) -> list[str]:
    return [message["text"] for message in slack.messages(channel)]


def test_a_rate_limit_says_when_to_come_back(slack: Sandbox, web: WebClient, general: str) -> None:
    fault = slack.rate_limit("chat.postMessage", retry_after=7)
    answer = refusal(web.chat_postMessage, channel=general, text="one")
    assert (answer.status_code, answer["error"]) == (429, "ratelimited")
    assert answer.headers["Retry-After"] == "7"
    web.chat_postMessage(channel=general, text="two")
    assert (_texts(slack, general), slack.hits(fault)) == (["two"], 1)


def test_the_sdk_waits_and_succeeds(slack: Sandbox, web: WebClient, general: str) -> None:
    slack.rate_limit("chat.postMessage", retry_after=0)
    web.retry_handlers.append(RateLimitErrorRetryHandler(max_retry_count=1))
    web.chat_postMessage(channel=general, text="at last")
    outcomes = [call["outcome"] for call in slack.calls("chat.postMessage")]
    assert outcomes == ["rate_limit", "ok"]


def test_a_dropped_answer_was_applied(slack: Sandbox, web: WebClient, general: str) -> None:
    fault = slack.drop_answer("chat.postMessage")
    with pytest.raises((RemoteDisconnected, ConnectionResetError)):
        web.chat_postMessage(channel=general, text="posted all the same")
    assert _texts(slack, general) == ["posted all the same"]
    assert slack.hits(fault) == 1
    (call,) = slack.calls("chat.postMessage")
    assert (call["outcome"], call["fault"]) == ("ok", "drop")


def test_the_stock_client_posts_twice_after_a_dropped_answer(slack: Sandbox, general: str) -> None:
    slack.drop_answer("chat.postMessage")
    WebClient(slack.bot_token, base_url=slack.api_url).chat_postMessage(channel=general, text="x")
    assert _texts(slack, general) == ["x", "x"]


def test_a_dropped_request_was_not_applied(slack: Sandbox, web: WebClient, general: str) -> None:
    slack.drop_answer("chat.postMessage", applied=False)
    with pytest.raises((RemoteDisconnected, ConnectionResetError)):
        web.chat_postMessage(channel=general, text="lost")
    assert _texts(slack, general) == []


def test_an_error_has_the_name_and_status_asked_for(
    slack: Sandbox, web: WebClient, general: str
) -> None:
    slack.fail("chat.postMessage", "fatal_error", status=500, times=2, skip=1)
    web.chat_postMessage(channel=general, text="spared")
    for _ in range(2):
        answer = refusal(web.chat_postMessage, channel=general, text="x")
        assert (answer.status_code, answer["error"]) == (500, "fatal_error")
    assert web.chat_postMessage(channel=general, text="over")["ok"]


def test_a_delay_holds_the_answer_back(slack: Sandbox, web: WebClient) -> None:
    slack.delay_answer("auth.test", 0.1)
    started = time.monotonic()
    web.auth_test()
    assert time.monotonic() - started >= 0.1


def test_a_fault_of_all_methods_lasts_until_removed(slack: Sandbox, web: WebClient) -> None:
    fault = slack.fail("*", times=None)
    for _ in range(3):
        assert refusal(web.auth_test)["error"] == "internal_error"
    assert slack.hits(fault) == 3
    slack.remove_fault(fault)
    assert web.auth_test()["ok"]
    assert slack.faults() == []


def test_a_fault_leaves_other_methods_alone(slack: Sandbox, web: WebClient, general: str) -> None:
    fault = slack.rate_limit("chat.update", times=None)
    web.chat_postMessage(channel=general, text="fine")
    assert slack.hits(fault) == 0


def test_an_unknown_verb_or_user_is_refused_in_a_sentence(slack: Sandbox, general: str) -> None:
    with pytest.raises(Refused, match="no such verb"):
        slack.ask("sing")
    with pytest.raises(Refused, match="no user U0NOBODY"):
        slack.say("U0NOBODY", general, "hi")
