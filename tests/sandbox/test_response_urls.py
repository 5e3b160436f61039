"""Response URLs: five posts, ephemeral unless told otherwise, replacing and removing."""

from typing import Any

import pytest
from slack_bolt import App
from slack_sdk import WebClient
from slack_sdk.webhook import WebhookClient

from sandbox.client import Sandbox
from tests.sandbox.slack_calls import actions, button

Json = dict[str, Any]


@pytest.fixture
def after_command(slack: Sandbox, bolt: App, general: str, ana: str) -> WebhookClient:
    urls: list[str] = []

    @bolt.command("/apispec")
    def command(ack: Any, body: Json) -> None:
        urls.append(body["response_url"])
        ack()

    slack.slash(ana, general, "x")
    return WebhookClient(urls[0], retry_handlers=[])


@pytest.fixture
def buttons(web: WebClient, general: str) -> str:
    answer = web.chat_postMessage(channel=general, text="choose", blocks=[actions(button("go"))])
    return str(answer["ts"])


@pytest.fixture
def after_click(slack: Sandbox, bolt: App, general: str, ana: str, buttons: str) -> WebhookClient:
    urls: list[str] = []

    @bolt.action("go")
    def action(ack: Any, body: Json) -> None:
        urls.append(body["response_url"])
        ack()

    slack.click(ana, general, buttons, "go")
    return WebhookClient(urls[0], retry_handlers=[])


def test_an_answer_is_ephemeral(
    slack: Sandbox, after_command: WebhookClient, general: str, ana: str
) -> None:
    assert after_command.send(text="psst").body == '{"ok": true}'
    assert [each["text"] for each in slack.ephemerals(ana)] == ["psst"]
    assert slack.messages(general) == []


def test_an_answer_in_the_channel_needs_no_membership(
    slack: Sandbox, after_command: WebhookClient, general: str
) -> None:
    slack.kick(general)
    after_command.send(text="all", response_type="in_channel")
    assert [message["text"] for message in slack.messages(general)] == ["all"]


def test_the_sixth_use_is_refused(slack: Sandbox, after_command: WebhookClient, ana: str) -> None:
    answers = [after_command.send(text=str(number)) for number in range(6)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [404]
    assert "used_url" in answers[-1].body
    assert len(slack.ephemerals(ana)) == 5


def test_an_old_url_is_refused(slack: Sandbox, after_command: WebhookClient) -> None:
    slack.set_timing(response_url=0.0)
    assert "expired_url" in after_command.send(text="late").body


def test_bad_content_is_refused(after_command: WebhookClient) -> None:
    empty = after_command.send(text="")
    broken = after_command.send(text="x", blocks=[{"type": "marquee"}])
    assert (empty.status_code, "no_text" in empty.body) == (400, True)
    assert "invalid_blocks" in broken.body


def test_the_original_is_replaced(slack: Sandbox, after_click: WebhookClient, general: str) -> None:
    after_click.send(text="done", replace_original=True)
    (message,) = slack.messages(general)
    assert (message["text"], message.get("blocks")) == ("done", None)


def test_the_original_is_deleted(slack: Sandbox, after_click: WebhookClient, general: str) -> None:
    after_click.send_dict({"delete_original": True})
    assert slack.messages(general) == []


def test_a_button_of_an_ephemeral_works_and_is_replaced(
    slack: Sandbox, bolt: App, web: WebClient, general: str, ana: str
) -> None:
    @bolt.action("go")
    def action(ack: Any, body: Json, respond: Any) -> None:
        ack()
        assert body["container"]["is_ephemeral"]
        respond("done", replace_original=True)

    blocks = [actions(button("go"))]
    web.chat_postEphemeral(channel=general, user=ana, text="choose", blocks=blocks)
    assert slack.click(ana, general, slack.ephemerals(ana)[0]["ts"], "go").ok
    slack.wait_for(lambda: slack.ephemerals(ana)[0]["text"] == "done", what="the replacement")


def test_a_dropped_answer_of_a_response_url_was_applied(
    slack: Sandbox, after_command: WebhookClient, ana: str
) -> None:
    fault = slack.drop_answer("response_url")
    with pytest.raises(ConnectionError):
        after_command.send(text="psst")
    assert (len(slack.ephemerals(ana)), slack.hits(fault)) == (1, 1)
