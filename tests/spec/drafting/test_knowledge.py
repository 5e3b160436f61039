"""What the drafter knows keeps its schema."""

from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import ValidationError

from spec.drafting import fields, knowledge
from spec.drafting.knowledge import Advice, FieldKind, Policy, Resource, Styled
from spec.model import AuthScheme, DataClass


def test_every_file_fits_its_schema() -> None:
    for loader in (
        knowledge.policies, knowledge.questions, knowledge.conflicts, knowledge.resources,
        knowledge.errors, knowledge.recommendations, knowledge.metrics, knowledge.nearest,
        knowledge.statements,
    ):  # fmt: skip
        assert loader()


def test_an_archetype_with_an_unknown_key_is_refused() -> None:
    with pytest.raises(ValidationError):
        Resource.model_validate({"words": (), "fields": (), "colour": "red"})


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


def test_a_word_belongs_to_one_archetype_only() -> None:
    listed = [word for one in knowledge.resources().values() for word in one.words]
    assert sorted({word for word in listed if listed.count(word) > 1}) == []


@pytest.mark.parametrize(
    ("name", "kind", "form"),
    [
        ("total_price", "object", ""),
        ("starts_at", "string", "date-time"),
        ("expiry_date", "string", "date"),
        ("contact_email", "string", "email"),
        ("is_covered", "boolean", ""),
        ("seat_count", "integer", "int32"),
        ("nickname_of_boat", "string", ""),
    ],
)
def test_a_field_is_typed_by_the_end_of_its_name(name: str, kind: str, form: str) -> None:
    field = fields.make(f"field:{name}", name)
    assert (field.type, field.format) == (kind, form)


def test_every_kind_has_an_example() -> None:
    kinds: list[FieldKind] = list(knowledge.field_kinds().values())
    assert [kind.names for kind in kinds if kind.example is None and kind.type == "string"] == []


def test_the_texts_are_plain_text() -> None:
    files = list(Path(knowledge.__file__).with_name("knowledge").glob("*.yaml"))
    told = [line for one in files for line in one.read_text(encoding="utf-8").splitlines()]
    assert told
    assert [line for line in told if "`" in line and not line.startswith("#")] == []
