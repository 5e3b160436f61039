"""Which follow-up is worth asking after an answer, if any.

What was vague in the answer itself comes first; else what most depends on, as the worker weighed
an earlier version of the log. Nothing waits for the worker: what is not weighed is not asked.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from interview import events as e
from interview import follow_ups as u
from interview.decisions.decision import Decision
from interview.model import Interview
from interview.outlook import Outlook, Weighing
from spec.brief import Answer, QuestionId
from spec.drafting.follow_ups import of_vague_words
from spec.follow_up import FollowUp, Weighed
from spec.reading.coverage import answered

READ_AT_ONCE = 2_000  # characters; a longer answer is left to the worker, and its author has time


def after(
    interview: Interview, now: Interview, decision: Decision, outlook: Outlook
) -> u.Asked | None:
    """What is asked before anything else, now that this was decided; at most one thing."""
    if not _may_ask(interview, now, decision, outlook):
        return None
    known = {one.asked.key for one in now.follow_ups}
    vague = _vague(now, decision, outlook.weighing)
    for weighed in chain(vague, _valuable(now, decision, outlook)):
        one = weighed.follow_up
        if one.key not in known and _is_answered(now, one.about):
            return _asked(weighed, len(now.follow_ups) + 1)
    return None


def _may_ask(interview: Interview, now: Interview, decision: Decision, outlook: Outlook) -> bool:
    """Whether the answer settled what stood open, and a follow-up may come between."""
    if len(now.follow_ups) >= outlook.budget:
        return False
    if any(len(text) > READ_AT_ONCE for _, text in _answers(now, decision)):
        return False
    if not now.posted or now.cancelled or now.paused or now.reopened or now.follow_up:
        return False
    was = interview.standing
    if was == now.standing:
        return False
    return not isinstance(was, int) or now.current is None  # one after each answer, until the end


def _vague(now: Interview, decision: Decision, weighing: Weighing) -> Iterator[Weighed]:
    """What nobody can test in the answer itself, with its worth where it is known already."""
    known = {one.follow_up.key: one for one in weighing.follow_ups}
    for question, text in _answers(now, decision):
        for one in of_vague_words(Answer(question=question, text=text)):
            weighed = known.get(one.key)
            lines, sections = (weighed.lines, weighed.sections) if weighed else (0, 0)
            yield Weighed(follow_up=one, lines=lines, sections=sections)


def _valuable(now: Interview, decision: Decision, outlook: Outlook) -> Iterator[Weighed]:
    """What was weighed and about which nothing was said since, nor by the way in this answer."""
    version = outlook.weighing.version
    by_the_way = {
        other for question, text in _answers(now, decision) for other in answered(text, question)
    }
    for one in outlook.weighing.follow_ups:
        about = one.follow_up.about
        if now.touched.get(about, 0) <= version and about not in by_the_way:
            yield one


def _answers(now: Interview, decision: Decision) -> Iterable[tuple[QuestionId, str]]:
    """The texts of this decision, each with the question that it is about."""
    for event in decision.events:
        if isinstance(event, e.Answered):
            yield event.question, decision.texts[event.text]
        elif isinstance(event, u.FollowUpAnswered):
            yield now.about(event.number), decision.texts[event.text]


def _is_answered(now: Interview, question: QuestionId) -> bool:
    """Whether the question was asked and not left to us: else its answer comes first."""
    return question in now.answers and question not in now.defaulted


def _asked(weighed: Weighed, number: int) -> u.Asked:
    one: FollowUp = weighed.follow_up
    return u.Asked(
        number=number,
        key=one.key,
        about=one.about,
        question=one.question,
        options=one.options,
        recommended=one.recommended,
        default=one.default,
        lines=weighed.lines,
        sections=weighed.sections,
    )
