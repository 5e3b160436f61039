"""What comes after an answer: a follow-up, the next question, or the draft."""

from interview import commands as c
from interview import events as e
from interview import follow_ups as u
from interview.decisions import drafting, left_out, worth_asking
from interview.decisions.decision import Decision
from interview.evolve import evolve_all
from interview.model import Interview
from interview.outlook import Outlook

ANSWERS = (
    e.Answered,
    e.Defaulted,
    e.Reassigned,
    u.FollowUpAnswered,
    u.FollowUpLeft,
    u.ReplyMoved,
)


def with_next_step(
    interview: Interview, decision: Decision, said: c.Said, outlook: Outlook
) -> Decision:
    """The decision, and what follows if it holds an answer.

    Once nothing is left to ask, or if a draft was made before, a revision is requested.
    """
    if not any(isinstance(event, ANSWERS) for event in decision.events):
        return decision
    decision = left_out.with_left_out(interview, decision, said)
    after = evolve_all(interview, decision.events, decision.texts)
    if after.requested:
        return drafting.with_next_revision(interview, decision, said)
    if asked := worth_asking.after(interview, after, decision, outlook):
        put = u.FollowUpAsked(at=said.at, asked=asked)
        return Decision((*decision.events, put), decision.texts)
    if after.standing is None:
        return drafting.with_next_revision(interview, decision, said)
    return decision
