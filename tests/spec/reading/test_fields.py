"""Fields in people's own words: names, details, owners; and what only looks like a field."""

import pytest

from spec.brief import Answer, QuestionId
from spec.reading import fields, use_cases
from spec.reading.sentences import sentences
from spec.reading.words import words
from tests.spec.reading.field_lines import facts, read, told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("create a refund with amount, currency and reason", "amount currency reason"),
        ("create a refund with an amount and a reason", "amount reason"),
        ("As a clerk I want to add a contact with name, e-mail & phone", "name email phone"),
        ("add a contact including the postal address", "postal_address"),
        ("open a ticket w/ subject, description n priority", "subject description priority"),
        ("book a table with date, time and number of guests", "date time guest_count"),
        ("add a patient with date of birth", "date_of_birth"),
        ("add a room with type of bed and price per night", "bed_type price_per_night"),
        ("create an event with start, end and time zone", "start end time_zone"),
        ("send an invoice with a due date", "due_date"),
        ("add a boat with its length, its depth and its home port", "length depth home_port"),
        ("create a task with a title, an optional note and tags", "title note tags"),
        ("add a guest with the guest's name", "guest_name"),
        ("create a course with a list of lessons and a maximum number of pupils",
         "lessons max_pupils"),
        ("add a parcel with up to 5 photos and a 6-digit code", "photos code"),
        ("create an order with orderDate and line_items", "order_date line_items"),
        ("add a car with the following data: plate, make and model", "plate make model"),
        ("create an account with fields such as name, iban and limit", "name iban limit"),
        ("create a visit with patient, doctor and date", "patient doctor date"),
        ("add a review with 1 to 5 stars and a title", "stars title"),
        ("create an alert with severity low/medium/high and a message", "severity message"),
        ("create a loan with amount, term in months and interest rate",
         "amount term interest_rate"),
    ],
)  # fmt: skip
def test_what_is_sent_along_is_named(text: str, names: str) -> None:
    line = words(text)
    assert list(fields.carried(line, 0, len(line))) == names.split()


@pytest.mark.parametrize(
    "text",
    [
        "plan a call with a patient",
        "book a visit with a doctor or a nurse",
        "pay with a click",
        "sign in with SSO",
        "create an order",
        "see all orders of a customer",
        "talk with my coach",
        "export everything with one click",
        "deal with it",
        "",
    ],
)
def test_company_and_manner_are_no_fields(text: str) -> None:
    line = words(text)
    assert fields.carried(line, 0, len(line)) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Each order has a number, a total and a delivery address.",
         ["order.number", "order.total", "order.delivery_address"]),
        ("Every booking needs a date and the number of guests.",
         ["booking.date", "booking.guest_count"]),
        ("An employee has a first name, a last name and a manager",
         ["employee.first_name", "employee.last_name", "employee.manager"]),
        ("Orders have a status (open, paid, void).", ["order.status values=open|paid|void"]),
        ("Every locker has a number.", ["locker.number"]),
        ("A meter consists of serial number, kind and location",
         ["meter.serial_number", "meter.kind", "meter.location"]),
        ("Booking: date, time, number of guests (1-8), note (optional, max 200 chars)",
         ["booking.date", "booking.time", "booking.guest_count minimum=1 maximum=8",
          "booking.note? max_length=200"]),
        ("Fields: name*, e-mail, phone (optional)", ["name!", "email?", "phone?"]),
        ("Fields of a contact: name, e-mail", ["contact.name", "contact.email"]),
        ("Mandatory fields: name, street and city", ["name!", "street!", "city!"]),
        ("Optional: nickname, birthday", ["nickname?", "birthday?"]),
        ("We store the name, the e-mail and the date of birth of each guest.",
         ["guest.name", "guest.email", "guest.date_of_birth"]),
        ("The system stores the name and the phone of each guest", ["guest.name", "guest.phone"]),
        ("For each guest we need name, e-mail and phone",
         ["guest.name", "guest.email", "guest.phone"]),
        ("A device has a serialNumber and a firmware_version",
         ["device.serial_number", "device.firmware_version"]),
        ("A parcel has a weight in kg and a value in euros",
         ["parcel.weight unit=kilograms", "parcel.value unit=EUR"]),
        ("Each trip has a start as a timestamp and a distance as a number",
         ["trip.start kind=instant", "trip.distance kind=decimal"]),
    ],
)  # fmt: skip
def test_a_declaration_names_the_fields_of_a_thing(text: str, expected: list[str]) -> None:
    assert facts(text) == expected
    found = read(text)
    assert all(one.declared for one in found.facts)
    assert {one.sentence for one in found.declaring} == {text}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Notes are at most 500 characters.", ["notes max_length=500"]),
        ("A note has no more than 80 letters", ["note max_length=80"]),
        ("Titles are limited to 80 characters", ["titles max_length=80"]),
        ("The reason is mandatory.", ["reason!"]),
        ("The phone number is optional", ["phone_number?"]),
        ("The total is calculated.", ["total read_only=True"]),
        ("The quantity must be between 1 and 99.", ["quantity minimum=1 maximum=99"]),
        ("The age is at least 18", ["age minimum=18"]),
        ("Policy numbers have nine digits today, which may change.", ["policy_number digits=9"]),
        ("Status is one of open, paid or void.", ["status values=open|paid|void"]),
        ("Status: open, paid, void", ["status values=open|paid|void"]),
        ("Possible reasons are damaged, wrong item and late.",
         ["reasons values=damaged|wrong_item|late"]),
        ("Allowed currencies: EUR, USD", ["currency values=EUR|USD"]),
        ("The priority can be low, normal or high", ["priority values=low|normal|high"]),
        ("An order can be open, paid or void.", ["order kind=status values=open|paid|void"]),
        ("The note of a refund is optional", ["refund.note?"]),
        ("An order's note is optional", ["order.note?"]),
    ],
)  # fmt: skip
def test_a_statement_narrows_a_field(text: str, expected: list[str]) -> None:
    assert facts(text, "constraints") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("add a comment with a note of at most 500 characters", ["note max_length=500"]),
        ("add a note with a 40-character title", ["title max_length=40"]),
        ("create a card with a 4-digit pin", ["pin digits=4"]),
        ("add a member with a code of 6 digits and a name", ["code digits=6"]),
        ("create a listing with at most 5 photos", ["photos many=True most=5"]),
        ("create a listing with one or more photos", ["photos many=True"]),
        ("create a price with amount in cents and currency (EUR or USD)",
         ["amount unit=cents", "currency values=EUR|USD"]),
        ("open a ticket with subject and, if known, the order number", ["order_number?"]),
        ("open a ticket with a subject and optionally a screenshot", ["screenshot?"]),
        ("add a contact with name (required), phone (optional)", ["name!", "phone?"]),
        ("add a contact with name*, phone", ["name!", "phone?"]),
        ("add a contact with name, phone?, e-mail", ["phone?"]),
        ("create a task with priority low/medium/high", ["priority values=low|medium|high"]),
        ("create a rental with a period from 1 to 30 days",
         ["period minimum=1 maximum=30 unit=days"]),
        ("record a patient's readings (blood pressure, weight, glucose)",
         ["readings values=blood_pressure|weight|glucose"]),
        ("add a vehicle (e.g. car, van or truck)", ["vehicle values=car|van|truck closed=False"]),
        ("add a label with a color such as red, green or blue",
         ["color values=red|green|blue closed=False"]),
        ("create a plan with a limit (default 20)", ["limit default=20"]),
        ("create a parcel with size S/M/L and weight (kg)",
         ["size values=S|M|L", "weight unit=kilograms"]),
        ("list all tasks filtered by state (to do, in progress, done)",
         ["state values=to_do|in_progress|done"]),
        ("start a campaign with a goal, for example 20 000 euro", ["goal unit=EUR"]),
        ("add a payment with an amount, an IBAN or a card", ["iban?", "card?"]),
        ("see the status of a crossing (on time, delayed, canceled)",
         ["status values=on_time|delayed|canceled"]),
        ("add a probe (temperature in °C, humidity in %, position)",
         ["temperature unit=degrees Celsius", "probe values=temperature|humidity|position"]),
        ("export the invoices of a month as CSV or PDF",
         ["export.format values=csv|pdf", "export.month!"]),
    ],
)  # fmt: skip
def test_a_wish_tells_details_of_what_it_carries(text: str, expected: list[str]) -> None:
    assert facts(text) == expected
    assert read(text).declaring == set()


@pytest.mark.parametrize(
    "text",
    [
        "As a clerk I want to see the orders of a customer (and cancel them)",
        "Orders can be canceled or refunded by support.",
        "A request is approved or is rejected by the manager.",
        "The note is entered by the nurse, or by us.",
        "A bookkeeper needs an overview and a calendar.",
        "The bookkeeper stores a company card, with the CVV",
        "`cancelPolicy`: with reason code and date",
        "An agency may send at most 20 messages a second",
        "The peak is right after a storm, 300 calls a second more or less",
        "This is the growth project of the year",
        "get a list of all cards w filters (active, tag, currency)",
        "Parents need an overview and a calendar.",
        "The customer has used too much and paid late.",
        "Admins: create, edit, delete users",
        "We have to keep everything for ten years",
        "Support has been slow and expensive",
        "The clinic has three sites",
        "As a nurse I want to record readings",
        "It must be fast (under 300 ms)",
        "Users have to confirm and pay",
        "See above",
        "Note: this is only phase 1",
        "(optional)",
        "!!!",
        "I, we, they: whoever",
    ],
)
def test_what_only_looks_like_fields_tells_none(text: str) -> None:
    assert facts(text) == []


def test_lines_below_a_heading_are_the_fields_of_its_thing() -> None:
    text = (
        "Fields of a contact:\n- name*\n- phone (optional)\n- birthday as a date\n"
        "- As a clerk I want to add a contact"
    )
    found = read(text)
    assert [told(one) for one in found.facts] == [
        "contact.name!",
        "contact.phone?",
        "contact.birthday kind=date",
    ]
    assert len(found.declaring) == 4


def test_a_declaration_that_says_more_is_read_on() -> None:
    found = read("Users have a name and an e-mail and can upload documents")
    assert [told(one) for one in found.facts] == ["user.name", "user.email"]
    assert found.declaring == set()


@pytest.mark.parametrize("question", ["auth", "testing", "async", "style"])
def test_other_answers_tell_no_fields(question: QuestionId) -> None:
    assert facts("Each token has a scope and a lifetime.", question) == []


def test_each_fact_names_its_sentence_and_vanishes_with_it() -> None:
    text = "Each order has a number and a total.\nEach guest has a name and an e-mail."
    whole = read(text).facts
    rest = read(text.splitlines()[1]).facts
    assert {one.source.sentence for one in whole} == set(text.splitlines())
    assert rest == [one for one in whole if one.owner == ("guest",)]


def test_what_an_operation_named_in_code_is_sent_is_carried() -> None:
    told = sentences(Answer(question="use_cases", text="`cancelPolicy`: with reason code and date"))
    assert [one.carried for one in use_cases.read(told)] == [("reason_code", "date")]


def test_filters_in_brackets_are_filters() -> None:
    text = "get a list of all cards w filters (active, tag, currency)"
    told = sentences(Answer(question="use_cases", text=text))
    assert [one.filters for one in use_cases.read(told)] == [("active", "tag", "currency")]
