"""Operations, events, classes, questions name the sentences that raised them, and go with them."""

from collections.abc import Iterator

from hypothesis import given, settings

from spec.drafting import draft
from spec.house_style import HouseStyle
from spec.model import ApiSpec, Part
from tests.spec.reading.generated import Told, brief, interviews, without


def drafted(told: Told) -> ApiSpec:
    return draft(brief(told), HouseStyle())


def raised(spec: ApiSpec) -> Iterator[Part]:
    """What somebody's words led to; companions and what was left unsaid are nobody's."""
    yield from (one for one in spec.operations if not one.companion)
    yield from spec.events
    yield from (one for one in spec.data_handling if not one.assumptions)
    yield from (one for one in spec.open_questions if one.sources)


def sentences(part: Part) -> set[str]:
    return {one.sentence for one in part.sources}


@settings(max_examples=25, deadline=None)
@given(interviews())
def test_whatever_was_raised_names_sentences_of_the_interview(told: Told) -> None:
    said = {sentence for lines in told.values() for sentence in lines}
    for part in raised(drafted(told)):
        assert part.sources, part.key
        assert sentences(part) <= said, part.key


@settings(max_examples=12, deadline=None)
@given(interviews())
def test_without_its_sentences_nothing_is_raised_but_by_others(told: Told) -> None:
    for part in raised(drafted(told)):
        left = told
        for one in part.sources:
            left = without(left, one.question, one.sentence)
        if not left.get("use_cases"):
            continue  # the usual operations would be drafted instead
        others = {sentence for lines in left.values() for sentence in lines}
        again = [one for one in raised(drafted(left)) if one.key == part.key]
        assert all(one.sources and sentences(one) <= others for one in again), part.key


def test_each_of_these_goes_with_the_only_sentence_that_raised_it() -> None:
    told: Told = {
        "use_cases": ("As a skipper I want to book a berth.", "Operators approve a claim."),
        "constraints": ("It should be fast.", "Medical notes of the crew are stored."),
        "async": ("Send a webhook when a deposit fails.",),
        "auth": ("For the offices: not sure, ask Marek.", "Skippers log in with OAuth2."),
    }
    whole = list(raised(drafted(told)))
    alone = [part for part in whole if len(part.sources) == 1]
    assert len(alone) >= 6
    for part in alone:
        source = part.sources[0]
        left = drafted(without(told, source.question, source.sentence))
        assert part.key not in {one.key for one in raised(left)}, part.key
