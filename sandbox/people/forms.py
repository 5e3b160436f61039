"""Filling in modals: submitting them, closing them, and what the app answers."""

import copy
from typing import Any

from sandbox.block_kit.elements import chosen, elements_of
from sandbox.errors import Refused, SlackError
from sandbox.people.clicks import interaction
from sandbox.people.commands import failure
from sandbox.slack import Slack
from sandbox.transport import INTERACTIVE
from sandbox.workspace import Json

UNSET: tuple[Any, ...] = (None, "", [])


async def submit(slack: Slack, user: str, view_id: str, values: Json) -> Json | None:
    """A person fills in the visible modal and submits it; returns the errors it shows, if any."""
    view = slack.modals.on_screen(user, view_id)
    _fill_in(view, values)
    left_out = _left_out(view)
    if left_out:
        return left_out
    slack.feed.add("modal_submitted", user=user, view=view)
    payload = interaction(slack, "view_submission", user)
    payload |= {"view": _as_submitted(view), "response_urls": []}
    answer = await slack.deliverer.ask(INTERACTIVE, payload)
    error = failure(answer)
    if error is not None:
        raise Refused(f"The modal shows that it could not be submitted: {error}.")
    return _react(slack, user, view, answer.payload or {})


async def close(slack: Slack, user: str, view_id: str) -> None:
    """A person closes the visible modal; the app hears of it if it asked to."""
    view = slack.modals.on_screen(user, view_id)
    slack.modals.close(user)
    slack.feed.add("modal_closed", user=user, view=view)
    if view["notify_on_close"]:
        payload = interaction(slack, "view_closed", user) | {"view": view, "is_cleared": False}
        await slack.deliverer.ask(INTERACTIVE, payload)


def _fill_in(view: Json, values: Json) -> None:
    wanted = {(key, name): value for key, part in _nested(values) for name, value in part.items()}
    for block, element in elements_of(view["blocks"]):
        action_id = element["action_id"]
        for key in ((block["block_id"], action_id), (None, action_id)):
            if key in wanted and block["type"] == "input":
                entry = {"type": element["type"], **chosen(element, wanted.pop(key))}
                view["state"]["values"].setdefault(block["block_id"], {})[action_id] = entry
    if wanted:
        names = ", ".join(str(action_id) for _, action_id in wanted)
        raise Refused(f"The modal has no input {names}.")


def _nested(values: Json) -> list[tuple[str | None, Json]]:
    parts: list[tuple[str | None, Json]] = []
    for key, value in values.items():
        parts.append((key, value) if isinstance(value, dict) else (None, {key: value}))
    return parts


def _as_submitted(view: Json) -> Json:
    """The view with the state of its inputs only: Slack may leave the rest out."""
    inputs = {block["block_id"] for block in view["blocks"] if block["type"] == "input"}
    sent = copy.deepcopy(view)
    values = sent["state"]["values"]
    sent["state"]["values"] = {key: values[key] for key in values if key in inputs}
    return sent


def _left_out(view: Json) -> Json:
    """Slack's own complaint about required inputs left empty; the app hears nothing."""
    state = view["state"]["values"]
    errors = {}
    for block in view["blocks"]:
        if block["type"] == "input" and not block.get("optional"):
            entry = state.get(block["block_id"], {}).get(block["element"]["action_id"], {})
            if all(value in UNSET for key, value in entry.items() if key != "type"):
                errors[block["block_id"]] = "Please complete this required field."
    return errors


def _react(slack: Slack, user: str, view: Json, answer: Json) -> Json | None:
    action: Any = answer.get("response_action")
    if action == "errors":
        errors = dict(answer.get("errors") or {})
        unknown = set(errors) - set(view["state"]["values"])
        if unknown or not errors:
            raise Refused(f"The modal fails: errors for {sorted(unknown)}, which are no inputs.")
        return errors
    try:
        _show_next(slack, user, view, action, answer)
    except SlackError as refusal:
        raise Refused(f"The modal fails: {refusal.error} {refusal.answer}") from refusal
    return None


def _show_next(slack: Slack, user: str, view: Json, action: Any, answer: Json) -> None:
    if action == "update":
        shown = slack.modals.update(view["id"], None, answer.get("view"), None)
        slack.feed.add("modal_updated", user=user, view=shown)
    elif action == "push":
        shown = slack.modals.push(user, answer.get("view"))
        slack.feed.add("modal_opened", user=user, view=shown)
    else:
        slack.modals.close(user, everything=action == "clear")
