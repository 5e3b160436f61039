"""Questions that the chosen style makes pointless are left out."""

from interview import commands as c
from interview import events as e
from interview.decisions.decision import Decision
from interview.evolve import evolve_all
from interview.model import Interview
from interview.questions import left_out_in
from spec.brief import Answer, QuestionId
from spec.model import Style
from spec.reading import styles


def with_left_out(interview: Interview, decision: Decision, said: c.Said) -> Decision:
    """The decision, and which questions are pointless now, where that has changed."""
    after = evolve_all(interview, decision.events, decision.texts)
    style = _style(after)
    pointless = tuple(asked for asked in left_out_in(style) if not _is_told(after, asked))
    if pointless == after.left_out:
        return decision
    event = e.LeftOut(at=said.at, questions=pointless, style=style)
    return Decision((*decision.events, event), decision.texts)


def _style(interview: Interview) -> Style:
    """The only style that was named; with several, or none, nothing is pointless."""
    said = list(interview.replies("style"))
    for one in interview.follow_ups:
        said += one.replies if one.asked.about == "style" else ()
    named = styles.named(Answer(question="style", text=reply.text) for reply in said)
    return named[0] if len(named) == 1 else "rest"


def _is_told(interview: Interview, question: QuestionId) -> bool:
    return question in interview.answers or question in interview.defaulted
