"""Reminding owners of open questions: one direct message per person, until all is settled."""

import json
import logging
from datetime import timedelta

from bot.posting.refusals import Refusal, refusal_of
from bot.reminded import note_reminder
from bot.services import Services
from bot.views.reminder import Owed, reminder_message
from interview.model import Interview
from interview.scope import Scope
from interview.upcasting import UnreadableLog
from worker.working_time import next_working_moment, zone

log = logging.getLogger(__name__)

REMEMBERED = 12 * 3600  # seconds for which a person's time zone is believed


def remind(services: Services, scope: Scope, user: str) -> None:
    """Send the person's reminder if it is their working time, and plan the next one.

    The next one is planned before this one is sent: a reminder that is lost comes again, one that
    is sent twice is a nuisance.
    """
    owed = _owed(services, scope, user)
    if not owed:
        services.store.remind_again(scope, user, None)
        return
    person = _person(services, scope, user)
    if person is None:
        return
    rules, now = services.configuration.reminders, services.now()
    where = zone(person["tz"], rules)
    moment = next_working_moment(now, where, rules)
    if moment > now:
        services.store.remind_again(scope, user, moment.timestamp())
        return
    following = next_working_moment(now + timedelta(hours=rules.every_hours), where, rules)
    services.store.remind_again(scope, user, following.timestamp())
    if not person["deleted"]:
        _send(services, scope, user, owed)


def _owed(services: Services, scope: Scope, user: str) -> list[Owed]:
    return [
        (interview, item)
        for name in services.store.owed_by(scope, user)
        if (interview := _readable(services, scope, name)) and not interview.cancelled
        for item in interview.open_for(user)
    ]


def _readable(services: Services, scope: Scope, interview: str) -> Interview | None:
    """The interview; one that cannot be read keeps nobody from the reminder of the others."""
    try:
        return services.conversation.load(scope, interview)
    except UnreadableLog:
        log.exception("no reminder about %s", interview)
        return None


def _person(services: Services, scope: Scope, user: str) -> dict[str, str] | None:
    """Time zone and whether the account is deactivated; None if Slack may tell later.

    Of somebody whom Slack refuses to describe nothing is known, and the default zone is used.
    """
    name = f"person:{user}"
    if known := services.store.recall(scope, name):
        remembered: dict[str, str] = json.loads(known)
        return remembered
    try:
        found = services.client.users_info(user=user)["user"]
    except Exception as error:
        refusal = refusal_of(error)
        if refusal is None:
            raise
        log.warning("no time zone for a person: %s", refusal)
        _put_off(services, scope, user, refusal)
        return None if refusal.kind in ("later", "unknown") else {"tz": "", "deleted": ""}
    person = {"tz": str(found.get("tz") or ""), "deleted": "yes" if found.get("deleted") else ""}
    services.store.remember(scope, name, json.dumps(person), REMEMBERED)
    return person


def _send(services: Services, scope: Scope, user: str, owed: list[Owed]) -> None:
    message = reminder_message(owed, services.say).fitting()
    try:
        channel = services.client.conversations_open(users=user)["channel"]["id"]
        sent = services.client.chat_postMessage(
            channel=channel,
            text=message.text,
            blocks=message.blocks,
            unfurl_links=False,
            unfurl_media=False,
        )
        about = [interview.id for interview, _ in owed]
        note_reminder(services.store, scope, str(channel), str(sent["ts"]), about)
    except Exception as error:
        refusal = refusal_of(error)
        if refusal is None:
            raise
        log.warning("a reminder was refused: %s", refusal)
        _put_off(services, scope, user, refusal)


def _put_off(services: Services, scope: Scope, user: str, refusal: Refusal) -> None:
    """Where Slack says how long to wait, the reminder waits; else what was planned stays."""
    if refusal.kind == "later":
        again = services.now().timestamp() + refusal.seconds
        services.store.remind_again(scope, user, again)
