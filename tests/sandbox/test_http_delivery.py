"""Signed HTTP deliveries: signature, encodings, timeouts, retries, and a Bolt app behind them."""

import json
import threading
from collections.abc import Iterator
from socketserver import ThreadingMixIn
from urllib.parse import parse_qs
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from slack_bolt import App
from slack_bolt.adapter.wsgi import SlackRequestHandler
from slack_sdk import WebClient
from slack_sdk.signature import SignatureVerifier

from sandbox.client import Sandbox
from tests.sandbox.request_url import RequestUrl, listening
from tests.sandbox.slack_calls import actions, button


@pytest.fixture
def url(slack: Sandbox) -> Iterator[RequestUrl]:
    with listening() as place:
        slack.configure_http(place.url)
        yield place


def test_an_event_is_signed_json(slack: Sandbox, url: RequestUrl, general: str, ana: str) -> None:
    slack.say(ana, general, "hi")
    slack.wait_for(lambda: url.received, what="a delivery")
    headers, body = url.received[0].headers, url.received[0].body
    assert SignatureVerifier(slack.signing_secret).is_valid_request(body, headers)
    assert not SignatureVerifier("another").is_valid_request(body, headers)
    assert json.loads(body)["event"]["text"] == "hi"
    assert "x-slack-retry-num" not in headers


def test_a_command_is_a_form_and_its_answer_a_reply(
    slack: Sandbox, url: RequestUrl, general: str, ana: str
) -> None:
    url.answers = [(200, "plain words")]
    outcome = slack.slash(ana, general, "Partial refunds")
    form = parse_qs(url.received[0].body)
    assert (form["command"], form["text"]) == (["/apispec"], ["Partial refunds"])
    assert outcome.reply is not None
    assert outcome.reply["text"] == "plain words"


def test_an_interaction_is_a_form_with_a_payload(
    slack: Sandbox, url: RequestUrl, web: WebClient, general: str, ana: str
) -> None:
    blocks = [actions(button("go", value="1"))]
    ts = web.chat_postMessage(channel=general, text="x", blocks=blocks)["ts"]
    slack.wait_for(lambda: url.received, what="the bot's own message")
    assert slack.click(ana, general, ts, "go").ok
    payload = json.loads(parse_qs(url.received[-1].body)["payload"][0])
    assert payload["actions"][0]["value"] == "1"


def test_failures_are_retried_with_number_and_reason(
    slack: Sandbox, url: RequestUrl, general: str, ana: str
) -> None:
    slack.set_timing(retries=[0, 0.02, 0.02])
    url.answers = [(500, ""), (503, "")]
    slack.say(ana, general, "hi")
    slack.wait_for(lambda: slack.deliveries()[0]["acknowledged"], what="the third attempt")
    retries = [
        (each.headers.get("x-slack-retry-num"), each.headers.get("x-slack-retry-reason"))
        for each in url.received
    ]
    assert retries == [(None, None), ("1", "http_error"), ("2", "http_error")]


def test_a_failure_may_ask_for_no_retry(
    slack: Sandbox, url: RequestUrl, general: str, ana: str
) -> None:
    url.answers, url.final = [(410, "")], {410}
    slack.say(ana, general, "hi")
    slack.wait_for(lambda: slack.deliveries()[0]["given_up"], what="Slack giving up")
    assert len(url.received) == 1


def test_a_slow_answer_times_out(slack: Sandbox, url: RequestUrl, general: str, ana: str) -> None:
    slack.set_timing(acknowledge=0.1, retries=[0])
    url.hold.clear()
    assert slack.slash(ana, general, "status").error == "operation_timeout"
    slack.say(ana, general, "hi")
    slack.wait_for(lambda: len(url.received) == 3, what="a retry")
    assert url.received[2].headers["x-slack-retry-reason"] == "http_timeout"


def test_a_dead_request_url_fails_the_command(slack: Sandbox, general: str, ana: str) -> None:
    slack.configure_http("http://127.0.0.1:9/slack/events")
    assert slack.slash(ana, general, "status").error == "dispatch_failed"


def test_the_transport_can_be_changed_back(slack: Sandbox, url: RequestUrl) -> None:
    assert slack.state()["transport"] == "http"
    slack.use_socket()
    assert slack.state()["transport"] == "socket"


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


class _Threading(ThreadingMixIn, WSGIServer):
    pass


def test_a_bolt_app_answers_over_http(
    slack: Sandbox, web: WebClient, general: str, ana: str
) -> None:
    app = App(client=web, signing_secret=slack.signing_secret)
    texts: list[str] = []
    app.command("/apispec")(lambda ack, body: ack(f"got {body['text']}"))
    app.event("message")(lambda event: texts.append(event["text"]))
    wsgi = SlackRequestHandler(app)
    with make_server("127.0.0.1", 0, wsgi, _Threading, _Quiet) as server:
        thread = threading.Thread(target=lambda: server.serve_forever(0.02))
        thread.start()
        slack.configure_http(f"http://127.0.0.1:{server.server_port}/slack/events")
        outcome = slack.slash(ana, general, "Refunds")
        slack.say(ana, general, "hello")
        slack.wait_for(lambda: texts == ["hello"], what="the message")
        server.shutdown()
        thread.join()
    assert outcome.reply is not None
    assert outcome.reply["text"] == "got Refunds"
