"""Worth: how much of a specification a follow-up decides, and which of them come first."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from spec.bindings import binding
from spec.brief import Brief, Resolution
from spec.drafting import sketch
from spec.drafting.follow_ups import follow_ups
from spec.follow_up import FollowUp, Weighed
from spec.house_style import HouseStyle
from spec.model import ApiSpec, Operation, Part
from spec.plain_text import plain_value
from spec.sections import SECTIONS, Section, parts_of

# Where a part comes from, and what stands on lines of its own.
_NESTED = ("fields", "path_parameters", "query_parameters")
_ASIDE = frozenset({"key", "id", "sources", "assumptions", "questions", *_NESTED})
READ_AT_MOST = 400_000  # characters in all drafts together; what comes later is not weighed

Line = tuple[Section, str, str]  # section, kind and place of a part


def weigh(brief: Brief, house: HouseStyle) -> tuple[Weighed, ...]:
    """Everything that may be asked and changes something, the most valuable first."""
    plain = plain_value(brief)
    asked = _affordable(follow_ups(sketch(plain, house), plain), plain)
    weighed = [_weighed(one, plain, house) for one in asked]
    return tuple(sorted((one for one in weighed if one.lines), key=lambda one: -one.lines))


def _affordable(asked: Iterable[FollowUp], brief: Brief) -> Iterator[FollowUp]:
    """Those that can be weighed without reading too much."""
    length = sum(len(answer.text) for answer in brief.answers)
    left = READ_AT_MOST
    for one in asked:
        left -= length * len(one.options)
        if left >= 0:
            yield one


def _weighed(one: FollowUp, brief: Brief, house: HouseStyle) -> Weighed:
    drafts = [lines(sketch(_decided(brief, one.key, option), house)) for option in one.options]
    differ = differing(drafts)
    most = max(sum(line in draft for line in differ) for draft in drafts)
    return Weighed(follow_up=one, lines=most, sections=len({line[0] for line in differ}))


def _decided(brief: Brief, key: str, option: str) -> Brief:
    made = Resolution(key=key, value=option)
    return brief.model_copy(update={"resolutions": (*brief.resolutions, made)})


def differing(drafts: Sequence[Mapping[Line, Hashable]]) -> set[Line]:
    """The lines that do not stand in all drafts, or not with the same words."""
    every: set[Line] = set().union(*drafts)
    return {line for line in every if any(one.get(line) != drafts[0].get(line) for one in drafts)}


def lines(spec: ApiSpec) -> dict[Line, Hashable]:
    """The parts of the five sections, each with what it says but not where it comes from."""
    return {
        (section, type(part).__name__, place): _says(part, spec)
        for section in SECTIONS
        for place, part in parts_of(spec, section)
    }


def _says(part: Part, spec: ApiSpec) -> Hashable:
    told = [repr(getattr(part, name)) for name in type(part).model_fields if name not in _ASIDE]
    if isinstance(part, Operation):
        told.append(repr(binding(part, spec.style)))
    return tuple(told)
