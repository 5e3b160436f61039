"""Names that are not English: kept in texts, transliterated in paths, never empty or mixed up."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spec.brief import Answer, Brief
from spec.drafting import draft, names
from spec.house_style import HouseStyle
from spec.model import Operation

IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")


def operations(*cases: str) -> tuple[Operation, ...]:
    told = "\n".join(f"- {case}" for case in cases)
    answers = (Answer(question="use_cases", text=told),)
    return draft(Brief(title="Loans", answers=answers), HouseStyle()).operations


@pytest.mark.parametrize(
    ("case", "path", "summary"),
    [
        ("Clerks can list Überweisungen", "/uberweisungen", "List überweisungen"),
        ("Clerks can create Überweisungen", "/uberweisungen", "Create a überweisungen"),
        ("Clerks can list コメント", "/komento", "List コメント"),
        ("Agents can list заказы", "/zakazy", "List заказы"),
        ("Guests can list réservations", "/reservations", "List réservations"),
        (
            "Guests can cancel a réservation",
            "/reservations/{reservation_id}/cancel",
            "Cancel a réservation",
        ),
        ("Parents can list niños", "/ninos", "List niños"),
        ("Clerks can delete a straße", "/strasses/{strasse_id}", "Delete a strasse"),
        ("Staff can list الطلبات", "/ltlbt", "List الطلبات"),
        ("Clerks can list 3D models", "/three-d-models", "List three d models"),
    ],
)
def test_a_foreign_name_is_kept_in_texts_and_transliterated_in_paths(
    case: str, path: str, summary: str
) -> None:
    (first, *_) = operations(case)
    assert (first.http.path, first.summary) == (path, summary)


def test_two_names_that_are_transliterated_alike_are_told_apart() -> None:
    found = operations("Clerks can list 注文", "Clerks can list 主文", "Clerks can delete a 注文")
    assert [one.http.path for one in found] == ["/zhuwen", "/zhuwen-2", "/zhuwen/{zhuwen_id}"]
    assert [one.summary for one in found][:2] == ["List 注文", "List 主文 2"]


def test_whoever_leaves_out_the_accents_means_the_same() -> None:
    found = operations("Recruiters can list résumés", "Recruiters can delete a resume")
    assert {one.resource for one in found} == {"resume"}


@given(st.lists(st.text(max_size=12), max_size=3))
def test_any_name_is_an_identifier_or_nothing(words: list[str]) -> None:
    made = names.snake(words)
    assert made == "" or IDENTIFIER.fullmatch(made)
    assert re.fullmatch(r"[a-z0-9-]{1,80}", names.slug(" ".join(words)))


@given(st.text(alphabet=st.characters(categories=["L"]), min_size=1, max_size=8))
def test_no_word_is_lost(word: str) -> None:
    assert names.snake([word])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ærø Łódź İzmir", ("aero", "lodz", "izmir")),
        ("Ελλάδα", ("ellada",)),
        ("Đơn hàng", ("don", "hang")),
        ("💳 cards", ("cards",)),
        ("ﬁle № 5", ("file", "5")),
        ("हिन्दी", ("hindi",)),
    ],
)
def test_words_are_transliterated(text: str, words: tuple[str, ...]) -> None:
    assert names.ascii_words(text) == words
