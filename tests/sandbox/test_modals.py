"""Modals and Home tabs: opened by a trigger, submitted, updated, closed."""

from typing import Any

import pytest
from slack_bolt import App
from slack_sdk import WebClient

from sandbox.client import Refused, Sandbox
from tests.sandbox.slack_calls import modal, plain, refusal
from tests.sandbox.slack_calls import text_input as typed

Json = dict[str, Any]


@pytest.fixture
def form(bolt: App, slack: Sandbox, general: str, ana: str) -> Json:
    """A modal that a command opened; its app refuses the name "bad" and moves on at "next"."""
    bolt.command("/form")(_opened)
    bolt.view("form")(_submitted)
    assert slack.slash(ana, general, "", command="/form").ok
    return slack.wait_for(lambda: slack.open_views(ana), what="the modal")[-1]


def _opened(ack: Any, body: Json, client: WebClient) -> None:
    ack()
    client.views_open(trigger_id=body["trigger_id"], view=modal(private_metadata="key"))


def _submitted(ack: Any, view: Json) -> None:
    match view["state"]["values"]["name"]["name_field"]["value"]:
        case "bad":
            ack(response_action="errors", errors={"name": "Choose another."})
        case "wrong block":
            ack(response_action="errors", errors={"nowhere": "?"})
        case "next":
            ack(response_action="update", view=modal(typed("age"), title=plain("Next")))
        case "more":
            ack(response_action="push", view=modal(title=plain("More")))
        case _:
            ack()


def test_a_submitted_modal_closes(slack: Sandbox, form: Json, ana: str) -> None:
    assert slack.submit(ana, form["id"], {"name": {"name_field": "good"}}) is None
    assert slack.open_views(ana) == []


def test_errors_keep_the_modal_open(slack: Sandbox, form: Json, ana: str) -> None:
    assert slack.submit(ana, form["id"], {"name_field": "bad"}) == {"name": "Choose another."}
    assert slack.open_views(ana)[-1]["id"] == form["id"]


def test_an_update_keeps_what_was_typed(
    slack: Sandbox, web: WebClient, form: Json, ana: str
) -> None:
    slack.submit(ana, form["id"], {"name_field": "bad"})
    view = web.views_update(view_id=form["id"], view=modal(title=plain("Again")))["view"]
    assert view["state"]["values"]["name"]["name_field"]["value"] == "bad"


def test_a_form_that_nobody_takes_says_so(
    slack: Sandbox, web: WebClient, form: Json, ana: str
) -> None:
    web.views_update(view_id=form["id"], view=modal(callback_id="unheard"))
    slack.set_timing(acknowledge=0.1)
    with pytest.raises(Refused, match="operation_timeout"):
        slack.submit(ana, form["id"], {"name_field": "x"})
    assert slack.open_views(ana)[-1]["id"] == form["id"]


def test_a_required_input_is_asked_for_without_the_app(
    slack: Sandbox, form: Json, ana: str
) -> None:
    before = len(slack.deliveries())
    assert list(slack.submit(ana, form["id"], {}) or {}) == ["name"]
    assert len(slack.deliveries()) == before


def test_errors_for_an_unknown_block_fail(slack: Sandbox, form: Json, ana: str) -> None:
    with pytest.raises(Refused, match="nowhere"):
        slack.submit(ana, form["id"], {"name_field": "wrong block"})


def test_a_modal_can_be_replaced_and_stacked(slack: Sandbox, form: Json, ana: str) -> None:
    slack.submit(ana, form["id"], {"name_field": "more"})
    assert [view["title"]["text"] for view in slack.open_views(ana)] == ["Form", "More"]
    top = slack.open_views(ana)[-1]
    assert top["previous_view_id"] == form["id"]
    slack.submit(ana, top["id"], {"name_field": "next"})
    assert slack.open_views(ana)[-1]["title"]["text"] == "Next"


def test_only_the_visible_modal_can_be_used(slack: Sandbox, form: Json, ana: str) -> None:
    slack.close_view(ana, form["id"])
    with pytest.raises(Refused, match="does not see"):
        slack.submit(ana, form["id"], {"name_field": "x"})


def test_an_unknown_input_is_refused(slack: Sandbox, form: Json, ana: str) -> None:
    with pytest.raises(Refused, match="no input colour"):
        slack.submit(ana, form["id"], {"colour": "red"})


def test_closing_is_told_to_those_who_ask(
    slack: Sandbox, bolt: App, general: str, ana: str
) -> None:
    closed: list[str] = []
    view = modal(notify_on_close=True)

    @bolt.command("/form")
    def command(ack: Any, body: Json, client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=view)

    @bolt.view_closed("form")
    def on_close(ack: Any, body: Json) -> None:
        closed.append(body["view"]["callback_id"])
        ack()

    slack.slash(ana, general, "", command="/form")
    slack.close_view(ana, slack.wait_for(lambda: slack.open_views(ana))[-1]["id"])
    slack.wait_for(lambda: closed, what="view_closed")
    assert closed == ["form"]


@pytest.fixture
def trigger(slack: Sandbox, bolt: App, general: str, ana: str) -> str:
    bodies: list[Json] = []

    @bolt.command("/form")
    def command(ack: Any, body: Json) -> None:
        bodies.append(body)
        ack()

    slack.slash(ana, general, "", command="/form")
    return str(bodies[0]["trigger_id"])


def test_a_trigger_works_once(web: WebClient, trigger: str) -> None:
    assert web.views_open(trigger_id=trigger, view=modal())["ok"]
    again = refusal(web.views_open, trigger_id=trigger, view=modal())
    forged = refusal(web.views_open, trigger_id="1.2.3", view=modal())
    assert again["error"] == "exchanged_trigger_id"
    assert forged["error"] == "invalid_trigger_id"


def test_a_trigger_expires(slack: Sandbox, web: WebClient, trigger: str) -> None:
    slack.set_timing(trigger=0.0)
    assert refusal(web.views_open, trigger_id=trigger, view=modal())["error"] == (
        "expired_trigger_id"
    )


def test_an_invalid_modal_leaves_the_trigger_usable(web: WebClient, trigger: str) -> None:
    broken = refusal(web.views_open, trigger_id=trigger, view=modal(title=plain("x" * 25)))
    assert broken["error"] == "invalid_arguments"
    assert "/view/title/text" in broken["response_metadata"]["messages"][0]
    assert web.views_open(trigger_id=trigger, view=modal())["ok"]


def test_an_update_needs_the_latest_hash(
    slack: Sandbox, web: WebClient, trigger: str, ana: str
) -> None:
    view = web.views_open(trigger_id=trigger, view=modal(external_id="mine"))["view"]
    updated = web.views_update(
        view_id=view["id"], hash=view["hash"], view=modal(external_id="mine")
    )
    assert updated["view"]["id"] == view["id"]
    by_name = web.views_update(external_id="mine", view=modal(external_id="mine"))["view"]
    assert by_name["id"] == view["id"]
    late = refusal(web.views_update, view_id=view["id"], hash=view["hash"], view=modal())
    gone = refusal(web.views_update, view_id="V0NONE", view=modal())
    assert (late["error"], gone["error"]) == ("hash_conflict", "not_found")
