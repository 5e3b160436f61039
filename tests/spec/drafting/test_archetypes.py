"""Every archetype is sound: its examples fit its own schema and each other."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from pydantic import ValidationError

from spec.drafting import agreement, archetypes, fields, knowledge, names
from spec.drafting.archetypes import FieldKind, Resource, archetype, kind_of
from spec.drafting.supplied import supplied
from spec.drafting.things import Thing
from spec.emitters.openapi.schemas import object_schema
from spec.examples import Examples
from spec.lookup import Lookup
from spec.model import Field, Schema
from tests.spec.contracts import faults_in_example
from tests.spec.example_spec import library

# Repeated groups inside repeated groups: what makes a pattern slow.
NESTED = re.compile(r"\([^)]*[+*][^)]*\)[+*{]")
EARLIER = (
    ("created_at", "updated_at"),
    ("created_at", "completed_at"),
    ("created_at", "expires_at"),
    ("starts_at", "ends_at"),
    ("start_date", "end_date"),
    ("from_date", "to_date"),
    ("issue_date", "due_date"),
    ("issue_date", "expiry_date"),
    ("shipped_at", "delivered_at"),
    ("started_at", "finished_at"),
)
STAMPS = ("created_at", "updated_at")


@cache
def look() -> Lookup:
    """A specification whose schemas are the value objects."""
    shapes = [
        Schema(key=f"schema:{name}", name=name, fields=fields.object_fields(name))
        for name in archetypes.value_objects()
    ]
    return Lookup(library().model_copy(update={"schemas": tuple(shapes)}))


@cache
def document() -> dict[str, Any]:
    shapes = {one.name: object_schema(one, look()) for one in look().spec.schemas}
    return {"components": {"schemas": shapes}}


def faults_of_field(field: Field) -> list[str]:
    """What is wrong with one field: its example, its bounds."""
    shape = object_schema(Schema(key="k", name="Thing", fields=(field,)), look())
    shown = look().examples.value(field, "Thing")
    found = faults_in_example(document(), shape, {field.name: shown})
    if field.minimum is not None and field.maximum is not None and field.minimum > field.maximum:
        found.append("greatest value below the least")
    if field.pattern and (not field.pattern.startswith("^") or NESTED.search(field.pattern)):
        found.append("a pattern that is open or slow")
    if not field.description.endswith(".") or "{" in field.description:
        found.append(f"description {field.description!r}")
    return found


def faults_of_kind(kind: FieldKind) -> list[str]:
    """What a kind names that is not there."""
    known = archetypes.kinds()
    found = [name for name in (*kind.sum, *kind.product) if name not in known]
    found += [kind.policy] if kind.policy and kind.policy not in knowledge.policies() else []
    found += [kind.ref] if kind.ref and kind.ref not in archetypes.value_objects() else []
    return found


def made(one: Resource) -> tuple[Field, ...]:
    """The fields of an archetype as they would be drafted."""
    stamps = [fields.make(f"field:thing.{name}", name, read_only=True) for name in STAMPS]
    everything = tuple(kind_of(member.name).stem for member in one.fields)
    return agreement.agreed([*supplied(Thing("thing", one, (), everything), (), 255), *stamps])


def faults_of_resource(one: Resource) -> Iterator[str]:
    """What is wrong with an archetype as a whole, in every state that it knows."""
    unknown = [one.kind for one in one.fields if one.kind not in ("", *archetypes.kinds())]
    yield from unknown
    inside = () if unknown else made(one)
    yield from (fault for field in inside for fault in faults_of_field(field))
    states = set(one.states)
    yield from (
        {state for after in one.states.values() for state in after} | set(one.also)
    ) - states
    yield from {word for words in one.also.values() for word in words} & states
    yield from {state for member in one.fields for state in member.present_in} - states
    for state in one.states or [""]:
        yield from out_of_order(example(inside, state))


def example(inside: tuple[Field, ...], state: str) -> dict[str, Any]:
    shape = Schema(key="schema:thing", name="Thing", fields=inside)
    spec = look().spec
    whole = spec.model_copy(update={"schemas": (*spec.schemas, shape)})
    return Examples(whole).in_state("Thing", state) or {}


def out_of_order(shown: dict[str, Any]) -> Iterator[str]:
    """The pairs of moments of which the later comes first."""
    for before, after in EARLIER:
        if before in shown and after in shown and shown[before] > shown[after]:
            yield f"{before} after {after}"


KINDS = list(archetypes.kinds())
RESOURCES = list(archetypes.resources())


def test_there_are_enough_of_them() -> None:
    assert len(KINDS) >= 60
    assert len(RESOURCES) >= 60


@pytest.mark.parametrize("key", KINDS)
def test_a_field_of_each_kind_fits_its_own_schema(key: str) -> None:
    kind = archetypes.kinds()[key]
    assert faults_of_kind(kind) == []
    for name in (key, *kind.names, *(f"{front}_thing" for front in kind.fronts)):
        assert faults_of_field(fields.make(f"field:order.{name}", name)) == [], name


@pytest.mark.parametrize("ref", list(archetypes.value_objects()))
def test_each_value_object_fits_its_own_schema(ref: str) -> None:
    shape = next(one for one in look().spec.schemas if one.name == ref)
    assert [fault for field in shape.fields for fault in faults_of_field(field)] == []
    assert archetypes.value_objects()[ref].policy in knowledge.policies()


@pytest.mark.parametrize("key", RESOURCES)
def test_each_archetype_of_a_thing_is_sound(key: str) -> None:
    assert list(faults_of_resource(archetypes.resources()[key])) == []


@pytest.mark.parametrize(
    "planted",
    [
        {"fields": ["name!"], "states": {"open": ["shut"]}},
        {"fields": [{"price": {"kind": "no_such_kind"}}]},
        {"fields": [{"paid_at-": {"in": ["paid"]}}], "states": {"open": []}},
        {"fields": [], "states": {"open": [], "done": []}, "also": {"open": ["done"]}},
        {"fields": ["starts_at!", {"ends_at!": {"example": "2026-03-01T09:00:00Z"}}]},
        {"fields": [{"email": {"example": "nobody"}}]},
        {"fields": [{"quantity": {"minimum": 10, "maximum": 5}}]},
    ],
)
def test_a_planted_fault_in_an_archetype_is_found(planted: dict[str, Any]) -> None:
    assert list(faults_of_resource(Resource.model_validate(planted)))


@pytest.mark.parametrize(
    "planted",
    [
        {"pattern": "^[a-z]+$", "example": "ABC"},
        {"max_length": 3, "example": "abcd"},
        {"pattern": "[a-z]+", "example": "abc"},
        {"pattern": "^([a-z]+)+$", "example": "abc"},
        {"format": "date", "example": "4 March"},
        {"description": "No end"},
        {"description": "{colour}."},
    ],
)
def test_a_planted_fault_in_a_field_is_found(planted: dict[str, Any]) -> None:
    base = {"key": "k", "name": "n", "type": "string", "description": "N.", "example": "a"}
    sound = Field.model_validate({**base, "max_length": 5})
    assert faults_of_field(sound) == []
    assert faults_of_field(Field.model_validate({**base, **planted}))


def test_a_planted_fault_in_a_kind_is_found() -> None:
    told = {"type": "string", "description": "N."}
    for planted in ({"policy": "none"}, {"ref": "None"}, {"sum": {"none": 1}}):
        assert faults_of_kind(FieldKind.model_validate({**told, **planted}))


def test_an_archetype_with_an_unknown_key_is_refused() -> None:
    with pytest.raises(ValidationError):
        Resource.model_validate({"words": (), "fields": (), "colour": "red"})
    with pytest.raises(ValidationError):
        Resource.model_validate({"fields": [{"name!": {"colour": "red"}}]})


def test_a_word_belongs_to_one_archetype_only() -> None:
    listed = [word for key, one in archetypes.resources().items() for word in (key, *one.words)]
    assert sorted({word for word in listed if listed.count(word) > 1}) == []
    ends = [name for key, one in archetypes.kinds().items() for name in (key, *one.names)]
    assert sorted({name for name in ends if ends.count(name) > 1}) == []
    assert all(names.snake([word]) == word for word in (*listed, *ends))


def test_what_covers_is_something_that_may_be_said_or_supplied() -> None:
    supplied_names = {one.name for each in archetypes.resources().values() for one in each.fields}
    inside = {one.name for each in archetypes.value_objects().values() for one in each.fields}
    covered = {name for listed in archetypes.covers().values() for name in listed}
    known = set(archetypes.kinds()) | {n for one in archetypes.kinds().values() for n in one.names}
    assert covered <= supplied_names | inside | known


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("total_price", "total"),
        ("starts_at", "starts_at"),
        ("packed_at", "instant"),
        ("expiry_date", "expiry_date"),
        ("contact_email", "email"),
        ("is_covered", "flag"),
        ("has_balcony", "flag"),
        ("seat_count", "count"),
        ("number_of_guests", "count"),
        ("max_weight", "weight"),
        ("max_persons_per_boat", "count"),
        ("delivery_address", "address"),
        ("email_address", "email"),
        ("patient_name", "person_name"),
        ("product_name", "name"),
        ("driver_id", "id"),
        ("approved_by", "by"),
        ("phone_numbers", "phone"),
        ("due_dates", "due_date"),
        ("net_weight", "weight"),
        ("status", "status"),
        ("address", "address"),
        ("nickname_of_boat", "plain_text"),
        ("sails", "plain_text"),
    ],
)
def test_a_kind_is_found_by_the_ending_else_by_the_front(name: str, kind: str) -> None:
    assert kind_of(name).key == kind


@pytest.mark.parametrize(
    ("name", "like"),
    [
        ("order", "order"),
        ("purchase_order", "order"),
        ("return_shipment", "shipment"),
        ("pupil", "student"),
        ("refund_export", "export"),
        ("group_coach", "person"),
        ("prepaid_credit", "credit"),
        ("leave_request", "leave_request"),
        ("parental_leave_request", "leave_request"),
        ("zeppelin", ""),
    ],
)
def test_a_thing_is_of_the_archetype_of_its_last_words(name: str, like: str) -> None:
    assert archetype(name) == archetypes.resources()[like]


def test_a_plural_is_a_list_of_what_one_of_them_is() -> None:
    several = fields.make("field:course.exam_dates", "exam_dates")
    assert (several.many, several.format, several.example) == (True, "date", ["2026-03-12"])
    assert fields.make("field:boat.sails", "sails").many
    assert not fields.make("field:boat.address", "address").many


def test_the_examples_of_one_order_add_up() -> None:
    shown = example(made(archetypes.resources()["order"]), "paid")
    line = shown["lines"][0]
    assert line["total"]["value"] == line["quantity"] * line["unit_price"]["value"]
    assert shown["subtotal"]["value"] + shown["tax"]["value"] == shown["total"]["value"]
    assert {shown["tax"]["currency"], shown["total"]["currency"]} == {"EUR"}


def test_the_examples_of_one_person_fit_each_other() -> None:
    shown = example(made(archetypes.resources()["customer"]), "active")
    assert shown["email"].partition("@")[0] == shown["name"].lower().replace(" ", ".")


def test_what_is_there_in_some_states_only_is_shown_in_these_only() -> None:
    inside = made(archetypes.resources()["payment"])
    assert "failure_reason" in example(inside, "failed")
    assert "failure_reason" not in example(inside, "pending")


def test_what_people_are_called_is_personal_what_things_are_called_is_not() -> None:
    person, thing = (made(archetypes.resources()[key])[0] for key in ("customer", "product"))
    assert (person.name, person.sensitivity) == ("name", "personal")
    assert (thing.name, thing.sensitivity) == ("name", None)


def test_free_words_about_a_sensitive_thing_are_as_sensitive() -> None:
    note = fields.make("field:patient.note", "note", of=archetypes.resources()["patient"])
    assert note.sensitivity == "health"
    assert fields.make("field:order.note", "note").sensitivity is None
