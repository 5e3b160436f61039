"""What happens when nothing happens."""

from interview import commands as c
from interview import events as e
from interview.decisions import drafting
from interview.decisions.decision import Decision
from interview.model import Interview


def nudge(interview: Interview, command: c.Nudge) -> Decision:
    """One nudge for a stalled interview, never a second one; a lost draft has failed."""
    if interview.status == "drafting":
        lost = c.RecordFailure(command.said, interview.requested, "no draft arrived in time")
        return drafting.record_failure(interview, lost)
    if interview.nudged or interview.status != "asking":
        return Decision()
    return Decision((e.Nudged(at=command.said.at),))
