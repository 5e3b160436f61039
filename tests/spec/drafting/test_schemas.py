"""Schemas: what an archetype supplies, for whom, and what is said where nothing is known."""

from spec.model import ApiSpec, Field
from tests.spec.drafting.briefs import asked, drafted, topics


def spec_of(*told: str, **more: str) -> ApiSpec:
    return drafted({"use_cases": "\n".join(told), **more})  # type: ignore[dict-item]


def inside(spec: ApiSpec, schema: str) -> dict[str, Field]:
    found = next(one for one in spec.schemas if one.name == schema)
    return {one.name: one for one in found.fields}


def test_each_supplied_field_rests_on_the_assumption_of_its_thing() -> None:
    spec = spec_of("- create a payment")
    supplied = [one for one in inside(spec, "PaymentCreate").values() if not one.sources]
    assert supplied
    assert all("assumption:fields.payment" in one.assumptions for one in supplied)
    told = next(one.text for one in spec.assumptions if one.key == "assumption:fields.payment")
    assert all(one.name in told for one in supplied)


def test_what_was_said_wins_over_the_archetype() -> None:
    fields = inside(spec_of("- create a payment with a price and a purpose"), "PaymentCreate")
    assert fields["price"].sources
    assert "amount" not in fields
    assert fields["purpose"].required


def test_what_a_customer_is_elsewhere_is_whoever_is_served() -> None:
    spec = spec_of("As a patient I want to book an appointment", "- list all appointments")
    assert "patient_id" in inside(spec, "Appointment")
    assert "customer_id" not in inside(spec, "Appointment")
    assert "customer_id" in inside(spec_of("- list all appointments"), "Appointment")


def test_who_is_in_the_path_is_not_sent_again() -> None:
    spec = spec_of("As a nurse I want to book an appointment for a patient")
    assert "patient_id" not in inside(spec, "AppointmentCreate")


def test_what_is_chosen_is_named_by_its_id() -> None:
    spec = spec_of("As a clerk I want to put a customer on a plan")
    assert list(inside(spec, "PlanUpdate")) == ["plan_id"]
    assert "plan_id" not in inside(spec_of("- change a plan"), "PlanUpdate")


def test_what_never_changes_has_no_time_of_change() -> None:
    spec = spec_of("- record a reading", "- list all products")
    assert "updated_at" not in inside(spec, "Reading")
    assert "updated_at" in inside(spec, "Product")


def test_what_there_is_one_of_has_no_id_of_its_own() -> None:
    spec = spec_of("As a user I want to see the balance of my account")
    assert "id" not in inside(spec, "Balance")


def test_a_password_is_never_given_back() -> None:
    spec = spec_of("- create a user with an email and a password")
    assert inside(spec, "UserCreate")["password"].sensitivity == "credentials"
    assert "password" not in inside(spec, "User")
    spec = spec_of("- create a secret", "- list all secrets")
    assert inside(spec, "SecretCreate")["value"].write_only
    assert "value" not in inside(spec, "Secret")


def test_card_numbers_stay_outside() -> None:
    spec = spec_of("- create a payment with an amount and a card number")
    sent = inside(spec, "PaymentCreate")
    assert "card_number" not in sent
    assert sent["card_token"].sensitivity == "payment_card"
    assert "assumption:card-token" in sent["card_token"].assumptions


def test_units_files_and_addresses_are_assumptions_once_each() -> None:
    spec = spec_of("- create a parcel with weight, height, a photo and an address")
    places = {one.key: one.places for one in spec.assumptions}
    assert {"assumption:units", "assumption:files", "assumption:addresses"} <= set(places)
    assert {"Parcel.weight", "Parcel.height"} <= {*places["assumption:units"]}


def test_an_export_is_a_job_and_an_import_takes_a_file() -> None:
    spec = spec_of("- export all orders", "- import products")
    assert {"format", "from_date", "to_date"} == set(inside(spec, "OrderExportCreate"))
    assert "file_id" in inside(spec, "ProductImportCreate")
    assert {"queued", "ready"} <= {*inside(spec, "OrderExport")["status"].values}


def test_of_a_thing_that_nobody_knows_nothing_is_invented() -> None:
    spec = spec_of("- create a zeppelin", "- create a kite")
    assert inside(spec, "ZeppelinCreate") == {}
    question = asked(spec, "scope.fields")
    assert "zeppelins, kites" in question.question
    assert "assumption:fields-unknown.zeppelin" in [one.key for one in spec.assumptions]


def test_a_thing_that_nobody_knows_has_the_fields_that_were_said() -> None:
    spec = spec_of("- create a zeppelin with a name and a length")
    assert list(inside(spec, "ZeppelinCreate")) == ["name", "length"]
    text = next(one.text for one in spec.assumptions if one.key.endswith("fields-unknown.zeppelin"))
    assert "name, length" in text
    assert "scope" not in topics(spec)


def test_another_thing_is_referred_to_by_the_name_that_it_has_here() -> None:
    spec = spec_of("- As a teacher I want to set homework", "- As a pupil I hand in a submission")
    assert {"homework_id", "pupil_id"} <= set(inside(spec, "Submission"))
    assert not {"assignment_id", "student_id"} & set(inside(spec, "Submission"))
