"""Sentences in people's own words become intents."""

import pytest

from spec.brief import Answer
from spec.reading import use_cases
from spec.reading.facts import Intent
from spec.reading.sentences import sentences


def intents(text: str) -> tuple[Intent, ...]:
    return use_cases.read(sentences(Answer(question="use_cases", text=text)))


def told(text: str) -> list[str]:
    """Reads "actor: verb action owner/owner/name" for each intent."""
    return [
        f"{one.actor}: {one.verb} {one.action} {'/'.join(map('_'.join, (*one.owners, one.name)))}"
        for one in intents(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As a librarian I want to lend a book", ["librarian: lend act book"]),
        ("As an editor, I need to list all articles", ["editor: list list article"]),
        ("Drivers must be able to see a delivery", ["Drivers: see read delivery"]),
        ("The dispatcher assigns a driver to a tour", ["dispatcher: assign create tour/driver"]),
        ("Reopen a ticket", [": reopen act ticket"]),
        ("guests can rate a stay", ["guests: create create stay/rating"]),
        ("see the comments on a photo", [": see list photo/comment"]),
        ("view a tenant's contracts", [": view list tenant/contract"]),
        ("create, update and delete a vineyard", [
            ": create create vineyard", ": update update vineyard", ": delete delete vineyard",
        ]),
        ("plan a tasting with a guest and cancel it", [
            ": plan create guest/tasting", ": cancel act guest/tasting",
        ]),
        ("turn a heater off", [": disable act heater"]),
        ("Submit many samples in one go", [": submit bulk sample"]),
        ("see what a crossing would cost", [": preview act crossing"]),
        ("see what a household has used this year", [": get read household/usage"]),
        ("know which nurses are on a ward", [": list list ward/nurse"]),
        ("Finance exports the journal", ["Finance: export export journal"]),
        ("update the settings of a boiler", [": update update boiler/settings"]),
    ],
)  # fmt: skip
def test_a_sentence_tells_who_does_what_to_which_thing(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_every_bullet_is_a_use_case() -> None:
    assert len(intents("- list wines\n- add a wine\n* delete a wine; rename a wine")) == 4


def test_the_reason_is_not_part_of_the_wish() -> None:
    (one,) = intents("As a guard I want to lock a door so that nobody gets in")
    assert (one.want, one.benefit) == ("As a guard I want to lock a door", "nobody gets in")


@pytest.mark.parametrize(
    ("text", "want", "benefit", "guards"),
    [
        ("See what a stay would cost, tax (10%) included, so that it’s clear, and fair.",
         "See what a stay would cost, tax (10%) included", "it’s clear, and fair", ()),
        ("As a guest I want to cancel a “late” booking while it isn't cancelled or 50% paid.",
         "As a guest I want to cancel a “late” booking while it isn't cancelled or 50% paid", "",
         ("while it isn't cancelled or 50% paid",)),
        ("I wanna delete a note while it’s open (to me).",
         "I wanna delete a note while it’s open (to me)", "", ("while it’s open (to me)",)),
    ],
)  # fmt: skip
def test_clauses_are_quoted_as_they_were_written(
    text: str, want: str, benefit: str, guards: tuple[str, ...]
) -> None:
    (one,) = intents(text)
    assert (one.want, one.benefit, one.guards) == (want, benefit, guards)


def test_a_list_keeps_its_filters_and_order() -> None:
    (one,) = intents("see all parcels of a route, newest first, filtered by status and weight")
    assert (one.filters, one.sort) == (("status", "weight"), "-created_at")


def test_what_is_sent_along_becomes_fields() -> None:
    (one,) = intents("create a voucher with amount, currency and an expiry date")
    assert one.carried == ("amount", "currency", "expiry_date")


def test_a_condition_is_a_guard() -> None:
    (one,) = intents("cancel a shipment while it is still in the depot")
    assert one.guards == ("while it is still in the depot",)


def test_a_key_of_its_own_is_a_look_up() -> None:
    (one,) = intents("look up a plant by its label")
    assert one.lookup == "label"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("tell me when a tank is empty", "event"),
        ("the keeper is notified when a gate opens", "event"),
        ("we also need to send reminders", "duty"),
        ("the system automatically deletes old drafts", "duty"),
        ("list the drafts", "operation"),
    ],
)
def test_news_and_duties_are_no_operations(text: str, kind: str) -> None:
    assert [one.kind for one in intents(text)][:1] == [kind]


def test_a_misspelt_word_is_read_as_meant() -> None:
    assert told("creat an apointment") == [": create create appointment"]


def test_names_in_other_scripts_are_kept() -> None:
    (one,) = intents("list all Gebührenbescheide")
    assert one.title == "Gebührenbescheide"


def test_a_sentence_that_only_narrows_belongs_to_the_list_before() -> None:
    listed, narrowed = intents("List all users; filter role, state.")
    assert (narrowed.name, narrowed.action) == (listed.name, "list")
    assert narrowed.filters == ("role", "state")


def test_a_reason_is_sent_along_with_the_deed_before_it() -> None:
    (decided,) = intents("As a juror I want to decide on an objection and give a reason")
    assert "reason" in decided.carried


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("nurse: record the temperature of a patient", "nurse"),
        ("and at the end Karen makes an invoice", "Karen"),
    ],
)
def test_who_does_it_is_found_wherever_it_stands(text: str, actor: str) -> None:
    assert [one.actor for one in intents(text)] == [actor]


def test_again_belongs_to_its_own_deed() -> None:
    assert [one.verb for one in intents("start a recording and stop it again")] == ["start", "stop"]


def test_what_stands_before_a_relative_clause_is_the_thing() -> None:
    assert told("approve the order, which is slow") == [": approve act order"]
