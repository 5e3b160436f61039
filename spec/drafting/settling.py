"""Settling: what the options that were taken add to a draft, and what they say otherwise."""

from collections.abc import Iterator

from spec.drafting import choices
from spec.drafting.choices import Meaning, Place
from spec.drafting.desk import Desk
from spec.drafting.requirements import measured
from spec.model import ApiSpec, Requirement, Source, Statement

_STATED = ("limits", "rate_limits", "security_notes", "prerequisites", "fixtures")


def settled(spec: ApiSpec, desk: Desk) -> ApiSpec:
    """The draft with what was decided by taking an option; what was left to us is noted."""
    _keep_defaults(desk)
    _note_decisions(desk)
    for made, _, meaning in desk.taken:
        sources = desk.decided(made.key)
        spec = _reworded(spec, meaning, sources)
        for place, text in meaning.adds.items():
            said = desk.raised(made.key)
            spec = _added(spec, place, made.key, text.replace("{said}", said), sources)
    return spec


def _keep_defaults(desk: Desk) -> None:
    """Notes as assumptions what holds because nobody was sure, unless a policy says so already."""
    assumed = {one.key for one in desk.assumptions()}
    for key, (asking, sources) in desk.unsure.items():
        choice = choices.of(key)
        if not (choice and f"assumption:{choice.assumes}" in assumed):
            subject, default = key.partition(":")[2], asking.default.rstrip(".")
            desk.assume("left", subject, sources=sources, default=default, question=asking.question)


def _note_decisions(desk: Desk) -> None:
    """Notes the decisions that closed their gap by what they say, so that nothing raised it."""
    for made in desk.brief.resolutions:
        if matter := choices.matter(made.key):
            desk.settled(made.key, matter, "")


def _added(
    spec: ApiSpec, place: Place, key: str, text: str, sources: tuple[Source, ...]
) -> ApiSpec:
    """The draft with this sentence at the end of one of its lists."""
    matter = key.partition(":")[2]
    if place == "requirements":
        wanted = Requirement(
            key=f"requirement:decided.{matter}",
            kind="other",
            text=text,
            measured=measured("other"),
            sources=sources,
        )
        return spec.model_copy(update={place: (*spec.requirements, wanted)})
    stated = Statement(key=f"{place}:decided.{matter}", text=text, sources=sources)
    if place == "non_goals":
        goals = (*spec.overview.non_goals, stated)
        overview = spec.overview.model_copy(update={place: goals})
        return spec.model_copy(update={"overview": overview})
    return spec.model_copy(update={place: (*getattr(spec, place), stated)})


def _reworded(spec: ApiSpec, meaning: Meaning, sources: tuple[Source, ...]) -> ApiSpec:
    """The draft with the statements that the option words otherwise."""
    if not meaning.words:
        return spec
    told = {place: tuple(_worded(spec, place, meaning, sources)) for place in _STATED}
    return spec.model_copy(update=told)


def _worded(
    spec: ApiSpec, place: str, meaning: Meaning, sources: tuple[Source, ...]
) -> Iterator[Statement]:
    for one in getattr(spec, place):
        text = meaning.words.get(one.key)
        said = (*one.sources, *sources)
        yield one.model_copy(update={"text": text, "sources": said}) if text else one
