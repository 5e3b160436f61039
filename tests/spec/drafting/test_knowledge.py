"""What the drafter knows keeps its schema."""

from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import ValidationError

from spec.drafting import knowledge
from spec.drafting.knowledge import Advice, Policy, Styled
from spec.model import AuthScheme, DataClass


def test_every_file_fits_its_schema() -> None:
    for loader in (
        knowledge.policies, knowledge.questions, knowledge.conflicts, knowledge.errors,
        knowledge.recommendations, knowledge.metrics, knowledge.nearest, knowledge.statements,
    ):  # fmt: skip
        assert loader()


@pytest.mark.parametrize("styles", [{"soap": {"text": "x"}}, {"grpc": {"colour": "red"}}])
def test_a_wording_for_an_unknown_style_or_part_is_refused(styles: object) -> None:
    told = {"text": "a", "because": "b", "change": "c"}
    assert Policy.model_validate(told)
    with pytest.raises(ValidationError):
        Policy.model_validate({**told, "styles": styles})


def test_an_entry_speaks_in_the_words_of_the_style() -> None:
    versioning = knowledge.policies()["versioning"]
    assert "path (v1)" in versioning.in_style("rest").text
    assert "@deprecated" in versioning.in_style("graphql").text
    assert versioning.in_style("graphql").change == versioning.change


def test_every_wording_of_a_style_differs_and_is_for_a_style_where_the_matter_exists() -> None:
    entries: list[Styled[Any]] = [
        *knowledge.policies().values(),
        *knowledge.statements().values(),
        *knowledge.errors().values(),
        *knowledge.recommendations(),
    ]
    worded = [(entry, style) for entry in entries for style in entry.styles]
    assert worded
    for entry, style in worded:
        assert entry.in_style(style) != entry
        assert not isinstance(entry, Advice) or style in (entry.only or entry.styles)


def test_every_scheme_and_every_class_is_described() -> None:
    assert set(knowledge.schemes()) == set(get_args(AuthScheme))
    assert set(knowledge.handling()) == set(get_args(DataClass))


def test_the_texts_are_plain_text() -> None:
    files = list(Path(knowledge.__file__).with_name("knowledge").glob("*.yaml"))
    told = [line for one in files for line in one.read_text(encoding="utf-8").splitlines()]
    assert told
    assert [line for line in told if "`" in line and not line.startswith("#")] == []
