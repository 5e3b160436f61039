"""The vocabularies keep their schema and do not contradict each other."""

import pytest
from pydantic import ValidationError

from spec.reading import (
    bounds,
    clashes,
    cues,
    dates,
    events,
    figures,
    lexicons,
    numbers,
    people,
    predicates,
    prohibitions,
    quantities,
    recipients,
    regimes,
    vague,
    verbs,
)
from spec.reading.lexicons import SentenceLexicon, load
from spec.reading.words import words


def test_every_lexicon_fits_its_schema() -> None:
    for loader in (lexicons.verbs, lexicons.nouns, lexicons.sentences, cues.lexicon):
        assert loader()
    for other in (events.lexicon, figures.lexicon, people.lexicon, prohibitions.lexicon):
        assert other()
    for measured in (numbers.lexicon, quantities.lexicon, bounds.lexicon, dates.lexicon):
        assert measured()
    for told in (predicates.lexicon, recipients.lexicon, vague.lexicon, clashes.lexicon):
        assert told()
    assert regimes.regimes()


def test_a_lexicon_of_another_shape_is_refused() -> None:
    with pytest.raises(ValidationError):
        load("nouns", SentenceLexicon)


def test_a_verb_has_one_action_only() -> None:
    listed = [word for group in lexicons.verbs().actions.values() for word in dict.fromkeys(group)]
    assert sorted({word for word in listed if listed.count(word) > 1}) == []


@pytest.mark.parametrize(
    ("text", "base"), [("cancels", "cancel"), ("copied", "copy"), ("approving", "approve"),
                       ("handed in", "hand in"), ("looks up", "look up"), ("sent", "send")],
)  # fmt: skip
def test_a_verb_is_known_in_every_form(text: str, base: str) -> None:
    found = verbs.find(words(text), 0)
    assert found is not None
    assert found.base == base
