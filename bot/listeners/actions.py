"""Buttons and menus: a payload becomes a command, is stored, acknowledged, carried out."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from slack_bolt import Ack

from bot.ids import parts_of
from bot.inbound import Payload, said_by, scope_of
from bot.posting import carry_out
from bot.services import Services
from bot.telling import whisper
from interview import commands as c
from interview.errors import InterviewError, NoSuchInterview
from interview.follow_ups import Place
from interview.scope import Scope
from spec.brief import QUESTION_IDS, QuestionId

Listener = Callable[..., None]


@dataclass(frozen=True, slots=True)
class Press:
    """One click: on what, by whom, where."""

    scope: Scope
    interview: str
    parts: list[str]
    said: c.Said
    channel: str
    thread_ts: str
    message_ts: str
    key: str

    @property
    def question(self) -> QuestionId:
        """The question that the button belongs to; raises NoSuchInterview for a made-up one."""
        found = next((q for q in QUESTION_IDS if self.parts and q == self.parts[0]), None)
        if found is None:
            raise NoSuchInterview
        return found

    @property
    def number(self) -> int:
        """The follow-up that the button belongs to; raises NoSuchInterview for a made-up one."""
        return self._number(0)

    @property
    def option(self) -> int:
        """Which of its options was pressed."""
        return self._number(1)

    @property
    def place(self) -> Place:
        """The question or follow-up that is meant."""
        numbered = bool(self.parts) and self.parts[0].isdecimal()
        return self.number if numbered else self.question

    def _number(self, at: int) -> int:
        if len(self.parts) <= at or not re.fullmatch(r"[0-9]{1,4}", self.parts[at]):
            raise NoSuchInterview
        return int(self.parts[at])


def press_of(body: Payload, action: Payload, services: Services) -> Press:
    """What the payload of a click says (docs.slack.dev, "block_actions payload")."""
    container = body.get("container") or {}
    value = action.get("value") or (action.get("selected_option") or {}).get("value") or ""
    interview, parts = parts_of(value)
    message_ts = str(container.get("message_ts") or "")
    user = str(body["user"]["id"])
    return Press(
        scope=scope_of(body),
        interview=interview,
        parts=parts,
        said=said_by(user, services.now()),
        channel=str(container.get("channel_id") or ""),
        thread_ts=str(container.get("thread_ts") or message_ts),
        message_ts=message_ts,
        key=f"action:{message_ts}:{action.get('action_id')}:{action.get('action_ts')}:{user}",
    )


def _pressed(make: Callable[[Press], c.Command]) -> Callable[[Services], Listener]:
    """A factory of listeners that turn a click into this command."""

    def with_services(services: Services) -> Listener:
        def listener(ack: Ack, body: Payload, action: dict[str, Any]) -> None:
            press = press_of(body, action, services)
            try:
                command = make(press)
                services.conversation.handle(press.scope, press.interview, command, [press.key])
            except InterviewError as refused:
                ack()
                whisper(services, press.channel, press.said.author, press.thread_ts, refused)
                return
            ack()
            carry_out(services, press.scope, press.interview)

        return listener

    return with_services


choose = _pressed(lambda press: c.Choose(press.said, press.question, press.parts[1]))
take_default = _pressed(lambda press: c.TakeDefault(press.said, press.question))
confirm = _pressed(lambda press: c.ConfirmInferred(press.said, press.message_ts))
choose_follow_up = _pressed(lambda press: c.ChooseFollowUp(press.said, press.number, press.option))
leave_follow_up = _pressed(lambda press: c.LeaveFollowUp(press.said, press.number))
change = _pressed(lambda press: c.Reopen(press.said, press.place))
back = _pressed(lambda press: c.Reopen(press.said))
draft = _pressed(lambda press: c.DraftNow(press.said))
pause = _pressed(lambda press: c.Pause(press.said))
resume = _pressed(lambda press: c.Resume(press.said))
cancel = _pressed(lambda press: c.Cancel(press.said))
