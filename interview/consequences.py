"""effects(before, events, after): what has to be done in Slack because of events, in order."""

from collections.abc import Callable, Sequence
from typing import Any

from interview import effects as f
from interview import events as e
from interview import follow_ups as u
from interview.decisions.next_step import ANSWERS
from interview.follow_ups import Place
from interview.model import Interview
from interview.record import Record
from spec.brief import QuestionId


def effects(before: Interview, events: Sequence[e.Event], after: Interview) -> list[f.Effect]:
    """The effects of events that lead from one state to the other, without repetitions."""
    found: list[f.Effect] = []
    for event in events:
        found += [*_of(event, before), *_masked(event)]
    found += _closing(before, after)
    found += _inferred(events)
    found += _asking(before, events, after)
    found += _weighing(events, after)
    found += _introducing(before, events, after)
    if before.thread_ts and _visible(before) != _visible(after):
        found.append(f.UpdateRoot())
    return list(dict.fromkeys(found))


def _of(event: e.Event, before: Interview) -> list[f.Effect]:
    rule = _RULES.get(type(event))
    return rule(event, before) if rule else []


def _confirmed(event: e.Confirmed, _before: Interview) -> list[f.Effect]:
    if event.shown_ts:
        return [f.CloseInferred(ts=event.shown_ts, questions=event.questions)]
    return _taken(event)


def _resolved(event: e.Resolved, before: Interview) -> list[f.Effect]:
    return [*_taken(event), *_summary(before)]


def _summary(before: Interview) -> list[f.Effect]:
    """The latest summary shows what has been decided, or that it was superseded."""
    return [f.UpdateSummary(revision=before.delivered)] if before.delivered else []


def _taken(event: Record) -> list[f.Effect]:
    """A reaction on the message that was taken; a pressed button shows it by itself."""
    if not event.source.ts or event.source.edited_ts:
        return []
    return [f.React(channel=event.source.channel, ts=event.source.ts)]


def _masked(event: e.Event) -> list[f.Effect]:
    """Whoever wrote a secret is told, whatever it was written into."""
    masked: tuple[str, ...] = getattr(event, "masked", ())
    if not masked:
        return []
    kinds = ", ".join(masked)
    return [f.Say(wording="secret_removed", values=(("kinds", kinds),), only_to=event.author)]


def _closing(before: Interview, after: Interview) -> list[f.Effect]:
    """What stood open and no longer does loses its buttons.

    Also where its post is not confirmed yet: it may stand there by the time this is carried out.
    """
    was = before.standing
    if was is None or not before.thread_ts:
        return []
    over = after.cancelled and not before.cancelled
    return [_close(was)] if over or after.standing != was else []


def _close(place: Place) -> f.Effect:
    if isinstance(place, int):
        return f.CloseFollowUp(number=place)
    return f.CloseQuestion(question=place)


def _inferred(events: Sequence[e.Event]) -> list[f.Effect]:
    found: tuple[QuestionId, ...] = tuple(
        event.question for event in events if isinstance(event, e.Inferred)
    )
    return [f.ShowInferred(questions=found)] if found else []


def _asking(before: Interview, events: Sequence[e.Event], after: Interview) -> list[f.Effect]:
    """What is asked next, as soon as there is a thread; again after a pause."""
    standing = after.standing
    if after.status != "asking" or not after.thread_ts or standing is None:
        return []
    moved = standing != before.standing or after.reopened != before.reopened
    moved = moved or before.status != "asking"
    woken = any(isinstance(event, _WAKING) for event in events)
    if not moved and not woken:
        return []
    # Where it stands already, it loses its buttons: they would be there twice.
    again = [_close(standing)] if standing in before.posts() else []
    if isinstance(standing, int):
        return [*again, f.AskFollowUp(number=standing)]
    return [*again, f.AskQuestion(question=standing)]


_WAKING = (e.ThreadOpened, e.Resumed, e.Reopened, u.FollowUpReopened)


def _weighing(events: Sequence[e.Event], after: Interview) -> list[f.Effect]:
    """After each answer the worker weighs what is worth asking; the draft ends that."""
    if after.requested or after.cancelled:
        return []
    answered = any(isinstance(event, ANSWERS) for event in events)
    return [f.Weigh()] if answered else []


def _introducing(before: Interview, events: Sequence[e.Event], after: Interview) -> list[f.Effect]:
    """Everybody who takes part or is mentioned gets a name, once."""
    mentioned = [user for event in events for user in getattr(event, "mentions", ())]
    newcomers = [user for user in after.took_part if user not in before.took_part]
    return [f.Introduce(user=user) for user in (*newcomers, *mentioned) if user not in after.people]


def _visible(interview: Interview) -> tuple[object, ...]:
    """What the root message shows; it is updated when this changes."""
    return (
        interview.status,
        interview.progress(),
        interview.took_part,
        interview.standing,
        interview.left_out,
        interview.delivered,
        len(interview.open_items),
    )


_RULES: dict[type[Record], Callable[[Any, Interview], list[f.Effect]]] = {
    e.Started: lambda _event, _before: [f.PostRoot()],
    e.Answered: lambda event, _before: _taken(event),
    e.Reassigned: lambda event, _before: [f.CloseQuestion(question=event.question)],
    e.Defaulted: lambda event, _before: _taken(event),
    e.Confirmed: _confirmed,
    u.FollowUpAnswered: lambda event, _before: _taken(event),
    u.FollowUpLeft: lambda event, _before: _taken(event),
    u.ReplyMoved: lambda event, _before: [_close(event.asked)],
    e.Resolved: _resolved,
    e.DraftRequested: lambda event, _before: [f.RequestDraft(revision=event.revision)],
    e.Drafted: lambda event, _before: [
        f.UploadFiles(revision=event.revision),
        f.PostSummary(revision=event.revision),
    ],
    e.Delivered: lambda _event, before: _summary(before),
    e.Nudged: lambda _event, _before: [f.Say(wording="nudge")],
}
