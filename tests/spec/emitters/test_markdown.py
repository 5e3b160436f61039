"""The document: its sections, marks, links and tables."""

import re

import pytest

from spec.model import ApiSpec
from tests.spec.contracts import files_of, uneven_rows
from tests.spec.emitters.test_openapi import bare
from tests.spec.example_spec import library

SECTIONS = [
    "Decisions",
    "Open questions",
    "Assumptions",
    "1. Feature overview",
    "2. API design",
    "3. Authentication and security",
    "4. Dependencies and constraints",
    "5. QA and testing notes",
    "Recommendations",
    "Said, not used",
]


def document(spec: ApiSpec) -> str:
    return files_of(spec)["spec.md"].content.decode()


@pytest.fixture(scope="module")
def text() -> str:
    return document(library())


def test_the_sections_stand_in_their_order(text: str) -> None:
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == SECTIONS


def test_every_mark_that_is_used_is_defined(text: str) -> None:
    used = set(re.findall(r"\[(A-\d+|Needs Clarification NC-\d+)\](?!:)", text))
    assert used == set(re.findall(r"^\[(.+?)\]: #", text, re.MULTILINE))


def test_every_link_inside_leads_somewhere(text: str) -> None:
    wanted = set(re.findall(r"\]\(#([^)]+)\)|^\[.+?\]: #(\S+)", text, re.MULTILINE))
    anchors = re.findall(r'<a id="([^"]+)">', text)
    assert {one or other for one, other in wanted} <= set(anchors)
    assert len(anchors) == len(set(anchors))


def test_every_table_row_has_the_cells_of_its_head(text: str) -> None:
    assert not uneven_rows(text)
    assert uneven_rows("| a | b |\n| c |")


def test_questions_that_block_come_first(text: str) -> None:
    assert text.index("**NC-2** (blocking)") < text.index("NC-1 | How long")


def test_an_author_is_named_and_linked(text: str) -> None:
    assert "([Q3, Mara](https://example.slack.com/archives/C1/p1))" in text
    assert "(Q7, Jonas)" in text
    assert "U0MARA" not in text


def test_an_address_that_is_none_is_no_link() -> None:
    source = {"question": "feature", "sentence": "x", "permalink": "javascript:alert(1)"}
    overview = {**library().overview.model_dump(), "sources": (source,)}
    assert "javascript:" not in document(library(overview=overview))


def test_an_empty_section_says_so_in_one_line() -> None:
    text = document(bare())
    assert "None: no use case led to an operation." in text
    assert "No use case was told." in text


@pytest.mark.parametrize(
    ("style", "call"),
    [
        ("rest", "`POST /loans`"),
        ("graphql", "`mutation createLoan`"),
        ("grpc", "`rpc LoanService/CreateLoan`"),
    ],
)
def test_operations_are_called_in_the_words_of_the_style(style: str, call: str) -> None:
    assert call in document(library(style=style, styles=(style,)))


def test_no_blank_line_is_repeated(text: str) -> None:
    assert "\n\n\n" not in text
