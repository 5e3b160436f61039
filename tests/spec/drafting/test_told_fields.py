"""What was said about fields stands in the schemas: names, types, bounds, values, owners."""

import pytest

from spec.model import ApiSpec, Field
from tests.spec.drafting.briefs import drafted


def spec_of(told: str, **more: str) -> ApiSpec:
    return drafted({"use_cases": told, **more})  # type: ignore[dict-item]


def inside(spec: ApiSpec, schema: str) -> dict[str, Field]:
    found = next(one for one in spec.schemas if one.name == schema)
    return {one.name: one for one in found.fields}


def sent(told: str, name: str, schema: str = "GadgetCreate", **more: str) -> Field:
    return inside(spec_of(told, **more), schema)[name]


@pytest.mark.parametrize(
    ("told", "name", "expected"),
    [
        ("a note of at most 500 characters", "note", {"max_length": 500, "required": True}),
        ("an optional note", "note", {"required": False}),
        ("priority low/medium/high", "priority", {"values": ("low", "medium", "high")}),
        ("a shape (round, square)", "shape", {"values": ("round", "square"), "type": "enum"}),
        ("a 6-digit code", "code", {"pattern": "^[0-9]{6}$", "max_length": 6}),
        ("at most 5 photos", "photos", {"many": True, "maximum": 5}),
        ("a list of tags", "tags", {"many": True}),
        ("weight in grams", "weight", {"type": "number", "description": "Weight in grams."}),
        ("a rank from 1 to 9", "rank", {"minimum": 1, "maximum": 9}),
        ("a start as a date", "start", {"format": "date"}),
        ("a seal as a flag", "seal", {"type": "boolean"}),
        ("a price", "price", {"ref": "Money"}),
        ("a prize in euros", "prize", {"ref": "Money"}),
        ("a limit (default 20)", "limit", {"default": "20", "required": False}),
        ("number of guests (1-8)", "guest_count", {"minimum": 1, "maximum": 8}),
        ("1 to 5 stars", "stars", {"minimum": 1, "maximum": 5, "many": False}),
        ("date of birth", "date_of_birth", {"format": "date", "sensitivity": "personal"}),
        ("an e-mail", "email", {"format": "email"}),
        ("a homepage", "homepage", {"format": "uri"}),
        ("coordinates", "coordinates", {"ref": "Coordinates"}),
        ("a language", "language", {"max_length": 35}),
    ],
)
def test_a_field_is_as_it_was_said(told: str, name: str, expected: dict[str, object]) -> None:
    field = sent(f"create a gadget with {told} and a purpose", name)
    assert {key: getattr(field, key) for key in expected} == expected
    assert field.sources


def test_a_declaration_gives_a_thing_its_fields() -> None:
    spec = spec_of("create a zeppelin\nEach zeppelin has a name, a length in metres and a berth")
    fields = inside(spec, "ZeppelinCreate")
    assert list(fields) == ["name", "length", "berth"]
    assert fields["length"].description == "Length in metres."
    assert all(one.required and one.sources for one in fields.values())
    assert [one.id for one in spec.operations] == ["createZeppelin"]
    assert spec.unused == ()


def test_a_declaration_in_another_answer_counts_as_well() -> None:
    spec = spec_of("create a zeppelin", feature="Zeppelins: name, length, gas (helium, hydrogen)")
    fields = inside(spec, "ZeppelinCreate")
    assert fields["gas"].values == ("helium", "hydrogen")
    assert fields["gas"].sources[0].question == "feature"


def test_fields_without_an_owner_belong_to_what_was_spoken_of_before() -> None:
    spec = spec_of("create a kite\ncreate a zeppelin\nFields: name*, nickname (optional)")
    fields = inside(spec, "ZeppelinCreate")
    assert [(name, one.required) for name, one in fields.items()] == [
        ("name", True),
        ("nickname", False),
    ]
    assert inside(spec, "KiteCreate") == {}


def test_a_limit_for_all_holds_wherever_the_field_is_and_adds_none() -> None:
    told = "create a kite with a note\ncreate a zeppelin with a note\ncreate a boat"
    spec = spec_of(told, constraints="Notes are at most 300 characters.")
    assert {inside(spec, f"{name}Create")["note"].max_length for name in ("Kite", "Zeppelin")} == {
        300
    }
    assert "note" not in inside(spec, "BoatCreate")


def test_states_that_people_list_replace_those_of_the_archetype() -> None:
    spec = spec_of("list all orders\nAn order can be open, paid or void.")
    status = inside(spec, "Order")["status"]
    assert status.values == ("open", "paid", "void")
    assert (status.example, status.read_only) == ("open", True)
    assert status.sources
    assert "From pending" not in status.description


def test_what_stands_in_brackets_is_fields_or_kinds() -> None:
    spec = spec_of(
        "record a patient's readings (blood pressure, weight, glucose)\n"
        "register a vehicle (car, van or truck)"
    )
    readings = inside(spec, "ReadingCreate")
    assert {"blood_pressure", "weight", "glucose"} <= set(readings)
    assert not {"kind", "value", "unit"} & set(readings)
    assert readings["weight"].sensitivity == "health"
    assert not readings["weight"].required
    assert inside(spec, "VehicleCreate")["type"].values == ("car", "van", "truck")


def test_examples_of_values_are_an_assumption() -> None:
    spec = spec_of("add a flag with a pattern such as stripes, dots or checks")
    field = inside(spec, "FlagCreate")["pattern"]
    assert field.values == ("stripes", "dots", "checks")
    assert field.assumptions == ("assumption:open-values.flag.pattern",)


def test_people_and_other_things_are_named_by_their_id() -> None:
    spec = spec_of("list all hangars\ncreate a visit with patient, doctor, hangar and date")
    fields = inside(spec, "VisitCreate")
    assert {"patient_id", "doctor_id", "hangar_id", "date"} <= set(fields)


def test_the_currency_stands_inside_the_amount() -> None:
    spec = spec_of("create a refund with amount, currency (EUR or CHF) and reason")
    fields = inside(spec, "RefundCreate")
    assert "currency" not in fields
    currency = inside(spec, "Money")["currency"]
    assert currency.values == ("EUR", "CHF")
    assert currency.sources == fields["amount"].sources


def test_a_time_beside_a_date_is_a_time_of_day() -> None:
    spec = spec_of("book a table with date and time\nplan a flight with time")
    assert inside(spec, "BookingCreate")["time"].pattern.startswith("^([01]")
    assert inside(spec, "FlightCreate")["time"].format == "date-time"


def test_an_export_is_of_the_time_and_in_the_format_that_were_said() -> None:
    spec = spec_of("list all orders\nexport the orders of a month as CSV")
    fields = inside(spec, "OrderExportCreate")
    assert list(fields) == ["format", "month"]
    assert fields["format"].values == ("csv",)
    assert fields["month"].required
    assert "month" not in inside(spec, "Order")


def test_a_calculated_field_is_not_sent() -> None:
    spec = spec_of(
        "create a tour\nEach tour has a title and a mileage.\nThe mileage is calculated."
    )
    assert "mileage" not in inside(spec, "TourCreate")
    assert inside(spec, "Tour")["mileage"].read_only


def test_states_of_a_filter_rest_on_an_assumption_until_somebody_lists_them() -> None:
    spec = spec_of("list all refunds filtered by status")
    assert inside(spec, "Refund")["status"].assumptions == ("assumption:states.refund",)
    told = spec_of("list all refunds filtered by status (open, paid)")
    assert inside(told, "Refund")["status"].assumptions == ()


def test_an_unrelated_sentence_changes_no_field() -> None:
    told = "create a zeppelin with a name and a length"
    one = spec_of(told)
    other = spec_of(told, context="Part of the marina programme. The harbour has three cranes.")
    assert inside(one, "ZeppelinCreate") == inside(other, "ZeppelinCreate")


def test_what_goes_with_an_act_is_its_body_and_stays_with_the_thing() -> None:
    spec = spec_of(
        "- list all petitions\n- reject a petition with a reason of at most 90 characters"
    )
    reject = next(one for one in spec.operations if one.verb == "reject")
    assert reject.request == "PetitionReject"
    sent_along = inside(spec, "PetitionReject")
    assert list(sent_along) == ["reason"]
    assert (sent_along["reason"].required, sent_along["reason"].max_length) == (True, 90)
    kept = inside(spec, "Petition")["reason"]
    assert kept.read_only
    assert kept.sources == sent_along["reason"].sources


def test_of_alternatives_neither_has_to_be_there() -> None:
    fields = inside(spec_of("create a kite with a name, an IBAN or a voucher"), "KiteCreate")
    assert {name: one.required for name, one in fields.items()} == {
        "name": True,
        "iban": False,
        "voucher": False,
    }


def test_a_special_one_of_another_thing_is_named_by_its_id() -> None:
    spec = spec_of("list all cargo hangars\ncreate a kite with a home hangar and a supplier's iban")
    assert {"home_hangar_id", "supplier_iban"} == set(inside(spec, "KiteCreate"))


def test_what_may_name_a_thing_of_another_interface_is_not_supplied() -> None:
    assert "order_id" not in inside(spec_of("create a payment"), "PaymentCreate")
    spec = spec_of("create a payment\nlist all orders")
    assert "order_id" in inside(spec, "PaymentCreate")


def test_an_example_in_words_tells_the_type() -> None:
    fields = inside(spec_of("start a rally with a target, for example 20 000 euro"), "RallyCreate")
    assert fields["target"].ref == "Money"
