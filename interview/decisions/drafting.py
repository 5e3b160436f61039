"""When a revision is drafted, and what the worker reports about it."""

from interview import commands as c
from interview import errors
from interview import events as e
from interview import follow_ups as u
from interview.decisions import permissions
from interview.decisions.decision import Decision
from interview.evolve import evolve_all
from interview.model import Interview


def draft_now(interview: Interview, command: c.DraftNow) -> Decision:
    """Draft from what is known; after a failure everybody may try again."""
    permissions.require_running(interview)
    status = interview.status
    if status == "drafting":
        raise errors.AlreadyDrafting
    if status != "failed":
        permissions.require_requester(interview, command.said.author)
    if interview.paused:
        raise errors.InterviewPaused
    if status == "delivered" and not interview.changed_since_request:
        return Decision()  # nothing that could be drafted differently
    return Decision((_request(interview, command.said),))


def with_next_revision(interview: Interview, decision: Decision, said: c.Said) -> Decision:
    """The decision, and the next revision; while one is drafted, its delivery starts the next."""
    after = evolve_all(interview, decision.events, decision.texts)
    if after.stage == "drafting" or not after.changed_since_request:
        return decision
    events: list[e.Event] = [*decision.events, _request(after, said)]
    # A request ends the asking; here somebody else's words made it.
    if after.reopened:
        events.append(e.Reopened(at=said.at, question=after.reopened))
    if after.requested and (put := after.follow_up):
        events.append(u.FollowUpReopened(at=said.at, number=put.asked.number))
    return Decision(tuple(events), decision.texts)


def _request(interview: Interview, said: c.Said) -> e.DraftRequested:
    return e.DraftRequested(
        at=said.at, author=said.author, source=said.source, revision=interview.requested + 1
    )


def record_draft(interview: Interview, command: c.RecordDraft) -> Decision:
    """The revision exists; a second run of the same job changes nothing."""
    if interview.cancelled or command.revision <= interview.drafted:
        return Decision()
    taken = {number: key for key, number in interview.numbers.items()}
    if any(taken.get(number, key) != key for key, number in command.numbers.items()):
        raise errors.NumbersTaken
    drafted = e.Drafted(
        at=command.said.at,
        revision=command.revision,
        numbers=command.numbers,
        items=command.items,
    )
    return Decision((drafted,))


def record_delivery(interview: Interview, command: c.RecordDelivery) -> Decision:
    """The revision stands in the thread; what was said meanwhile starts the next one."""
    if command.revision <= interview.delivered:
        return Decision()
    delivered = e.Delivered(
        at=command.said.at, revision=command.revision, summary_ts=command.summary_ts
    )
    return with_next_revision(interview, Decision((delivered,)), command.said)


def record_failure(interview: Interview, command: c.RecordFailure) -> Decision:
    """Drafting was given up; the root message offers to try again."""
    if command.revision <= max(interview.delivered, interview.failed):
        return Decision()
    failed = e.DraftFailed(at=command.said.at, revision=command.revision, reason=command.reason)
    return Decision((failed,))
