"""Follow-ups: what a draft leaves open or assumes, and somebody may decide by pressing."""

from collections.abc import Iterator

from spec.brief import Answer, Brief
from spec.drafting import choices, vagueness
from spec.drafting.choices import Choice
from spec.drafting.desk import Desk
from spec.follow_up import FollowUp
from spec.house_style import HouseStyle
from spec.model import ApiSpec, Assumption, OpenQuestion, Style
from spec.reading import reader


def follow_ups(spec: ApiSpec, brief: Brief) -> tuple[FollowUp, ...]:
    """What may be asked about this draft of the brief, in the order of the catalogue.

    Nothing is asked about what was not answered or was left to us, nor what somebody who was named
    is to be asked.
    """
    answered = {one.question for one in brief.answers} - set(brief.defaulted)
    passed_on = {one.source for one in reader.read(brief).deferrals}
    doubts: tuple[OpenQuestion | Assumption, ...] = (*spec.open_questions, *spec.assumptions)
    open_ = [
        one
        for one in doubts
        if brief.resolution(one.key) is None and not passed_on.intersection(one.sources)
    ]
    found = [made for one in open_ for made in _made(one, spec.style) if made.about in answered]
    return tuple(sorted(found, key=lambda one: choices.place(one.key)))


def of_vague_words(answer: Answer) -> tuple[FollowUp, ...]:
    """What may be asked at once about words of this answer that nobody can test."""
    brief = Brief(title="", answers=(answer,))
    facts = reader.read(brief)
    desk = Desk(brief, facts, HouseStyle())
    vagueness.ask(desk)
    passed_on = {one.source for one in facts.deferrals}
    asked = [one for one in desk.questions() if not passed_on.intersection(one.sources)]
    return tuple(made for one in asked for made in _made(one, desk.style))


def _made(doubt: OpenQuestion | Assumption, style: Style) -> Iterator[FollowUp]:
    """The follow-up about it, if there is a choice to make in this style."""
    choice = choices.of(doubt.key)
    if choice is None or style in choice.pointless:
        return
    made = _asked(doubt, choice) if isinstance(doubt, OpenQuestion) else _assumed(doubt, choice)
    if len(made.options) > 1:
        yield made


def _asked(doubt: OpenQuestion, choice: Choice) -> FollowUp:
    """An open question with its own options; one of them is put forward."""
    offered = (choice.recommended, doubt.default, *doubt.options)
    return FollowUp(
        key=doubt.key,
        about=choice.about,
        topic=doubt.topic,
        question=doubt.question,
        options=doubt.options,
        recommended=next((one for one in offered if one in doubt.options), ""),
        default=doubt.default,
    )


def _assumed(doubt: Assumption, choice: Choice) -> FollowUp:
    """An assumption, worded as a question."""
    return FollowUp(
        key=doubt.key,
        about=choice.about,
        topic=choice.topic,
        question=choice.asks(doubt.text),
        options=tuple(choice.options),
        recommended=choice.recommended,
        default=choice.default or doubt.text,
    )
