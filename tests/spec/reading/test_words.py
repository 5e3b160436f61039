"""Words and their forms: verbs in their persons and tenses, things one and many."""

import pytest

from spec.reading import nouns, verbs
from spec.reading.words import words


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("scan", ("scans", "scanned", "scanning")),
        ("unpin", ("unpins", "unpinned", "unpinning")),
        ("render", ("renders", "rendered", "rendering")),
        ("free", ("frees", "freed", "freeing")),
        ("fix", ("fixes", "fixed", "fixing")),
        ("copy", ("copies", "copied", "copying")),
        ("use", ("uses", "used", "using")),
    ],
)
def test_a_verb_has_its_regular_forms(base: str, forms: tuple[str, ...]) -> None:
    assert tuple(form for _, form in verbs.inflections(base)) == forms


@pytest.mark.parametrize(
    ("several", "one"),
    [("baristas", "barista"), ("quotas", "quota"), ("areas", "area"), ("criteria", "criterion")],
)
def test_things_that_end_in_a_are_no_latin(several: str, one: str) -> None:
    assert nouns.singular(several) == one
    assert nouns.singular("barista") == "barista"
    assert nouns.plural("quota") == "quotas"


@pytest.mark.parametrize(
    ("text", "verb"), [("keeps asking", "ask"), ("stop following", "unfollow"), ("stop", "stop")]
)
def test_going_on_is_the_deed_and_stopping_its_opposite(text: str, verb: str) -> None:
    found = verbs.find(words(text), 0)
    assert found is not None
    assert found.base == verb


def test_is_behind_a_question_word_owns_nothing() -> None:
    assert [word.low for word in words("who's in and where's it")] == [
        *("who", "is", "in", "and", "where", "is", "it")
    ]
    assert words("the clerk's desk")[1].owner
