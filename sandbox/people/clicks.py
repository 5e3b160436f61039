"""Clicking buttons and choosing from selects, in messages, ephemerals, modals and Home tabs."""

import copy
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sandbox.block_kit.elements import chosen, elements_of, find, state_values
from sandbox.errors import Refused
from sandbox.people.commands import Outcome, failure
from sandbox.people.messages import place_of
from sandbox.slack import Slack
from sandbox.transport import INTERACTIVE
from sandbox.triggers import ResponseUrl
from sandbox.workspace import Channel, Json


@dataclass(frozen=True)
class Surface:
    """Where an element is shown: its blocks and what the payload says of the place."""

    name: str
    blocks: list[Json]
    about: Json
    state: Json
    url: ResponseUrl | None = None


@dataclass(frozen=True)
class Choice:
    """The element that was used, and what the payload says of it."""

    block_id: str
    element: Json
    taken: Json


async def click(
    slack: Slack,
    *,
    user: str,
    channel: str,
    ts: str,
    action_id: str,
    value: str | None = None,
    force: bool = False,
) -> Outcome:
    """A person clicks a button; `force` clicks it in an older copy of the message."""
    wanted = _button(value)
    surface = _message_surface(
        slack,
        user=user,
        channel=channel,
        ts=ts,
        force=force,
        action_id=action_id,
        wanted=wanted,
    )
    return await _use(slack, user, surface, _choice(surface, action_id, wanted, None))


async def select(
    slack: Slack,
    *,
    user: str,
    channel: str,
    ts: str,
    action_id: str,
    value: Any,
    force: bool = False,
) -> Outcome:
    """A person chooses from a select, overflow or radio group of a message."""
    surface = _message_surface(
        slack,
        user=user,
        channel=channel,
        ts=ts,
        force=force,
        action_id=action_id,
        wanted=_no_button,
    )
    return await _use(slack, user, surface, _choice(surface, action_id, _no_button, value))


async def use_in_view(
    slack: Slack, user: str, view_id: str, action_id: str, value: Any = None
) -> Outcome:
    """A person clicks or chooses in a modal or Home tab."""
    view = slack.modals.on_screen(user, view_id)
    about = {"container": {"type": "view", "view_id": view_id}, "view": view}
    surface = Surface(f"view {view_id}", view["blocks"], about, view["state"])
    return await _use(slack, user, surface, _choice(surface, action_id, lambda _: True, value))


def _button(value: str | None) -> Callable[[Json], bool]:
    def wanted(element: Json) -> bool:
        named = value is None or element.get("value") == value
        return element["type"] == "button" and named

    return wanted


def _no_button(element: Json) -> bool:
    return bool(element["type"] != "button")


def _choice(surface: Surface, action_id: str, wanted: Callable[[Json], bool], value: Any) -> Choice:
    found = find(surface.blocks, action_id, wanted)
    if found is None:
        there = ", ".join(
            f"{element['action_id']} ({element['type']} {element.get('value', '')})".strip()
            for _, element in elements_of(surface.blocks)
        )
        raise Refused(f"{surface.name} does not show {action_id!r}; it shows {there or 'none'}.")
    block, element = found
    return Choice(block["block_id"], element, chosen(element, value))


def _message_surface(
    slack: Slack,
    *,
    user: str,
    channel: str,
    ts: str,
    force: bool,
    action_id: str,
    wanted: Callable[[Json], bool],
) -> Surface:
    place = place_of(slack, user, channel)
    ephemeral = _ephemeral(slack, user, ts)
    if ephemeral is not None:
        return _surface(slack, user, place, ephemeral, ephemeral_to=user)
    copies = [place.messages[ts]] if ts in place.messages else []
    if force:
        older = slack.workspace.versions.get((channel, ts), [])
        copies = [
            each
            for each in [*reversed(older), *copies]
            if find(each.get("blocks", []), action_id, wanted)
        ]
    if not copies:
        raise Refused(f"There is no message {ts} in #{place.name} that shows {action_id!r}.")
    return _surface(slack, user, place, copies[0])


def _ephemeral(slack: Slack, user: str, ts: str) -> Json | None:
    shown = slack.workspace.ephemerals
    return next((each for each in shown if each["ts"] == ts and each["user"] == user), None)


def _surface(
    slack: Slack, user: str, place: Channel, message: Json, ephemeral_to: str | None = None
) -> Surface:
    container = {
        "type": "message",
        "message_ts": message["ts"],
        "channel_id": place.id,
        "is_ephemeral": ephemeral_to is not None,
    }
    if "thread_ts" in message:
        container["thread_ts"] = message["thread_ts"]
    about: Json = {"container": container, "channel": {"id": place.id, "name": place.name}}
    if ephemeral_to is None:
        about["message"] = copy.deepcopy(message)
    blocks = message.get("blocks", [])
    states = slack.workspace.states
    state = states.setdefault(message["ts"], {"values": state_values(blocks, False)})
    name = f"The message {message['ts']} in #{place.name}"
    url = ResponseUrl(user, place.id, message["ts"], message.get("thread_ts"))
    return Surface(name, blocks, about | {"state": state}, state, url)


async def _use(slack: Slack, user: str, surface: Surface, choice: Choice) -> Outcome:
    started, element = time.monotonic(), choice.element
    if element["type"] != "button":
        values = surface.state["values"].setdefault(choice.block_id, {})
        values[element["action_id"]] = {"type": element["type"], **choice.taken}
    shown = element.get("text", {}).get("text") or element["action_id"]
    slack.feed.add("click", user=user, label=shown, chosen=choice.taken, place=surface.name)
    answer = await slack.deliverer.ask(INTERACTIVE, _payload(slack, user, surface, choice))
    return Outcome(answer.ok, failure(answer), None, time.monotonic() - started)


def _payload(slack: Slack, user: str, surface: Surface, choice: Choice) -> Json:
    action = {
        "action_id": choice.element["action_id"],
        "block_id": choice.block_id,
        "type": choice.element["type"],
        **choice.taken,
        "action_ts": slack.workspace.next_ts(),
    }
    if choice.element["type"] != "button" and "placeholder" in choice.element:
        action["placeholder"] = choice.element["placeholder"]
    payload = interaction(slack, "block_actions", user) | copy.deepcopy(surface.about)
    if surface.url is not None:
        payload["response_url"] = slack.response_url(surface.url)
    return payload | {"actions": [action]}


def interaction(slack: Slack, kind: str, user: str) -> Json:
    """What every interaction payload holds."""
    workspace = slack.workspace
    name = workspace.name_of(user)
    return {
        "type": kind,
        "user": {"id": user, "username": name, "name": name, "team_id": workspace.team_id},
        "api_app_id": workspace.app_id,
        "token": workspace.verification_token,
        "team": {"id": workspace.team_id, "domain": "sandbox"},
        "enterprise": None,
        "is_enterprise_install": False,
        "trigger_id": slack.permissions.trigger_for(user),
    }
