"""Formatted sentences are read as if they were plain, and quoted as they were written."""

from dataclasses import replace

import pytest

from spec import pipeline
from spec.brief import Answer, Brief
from spec.drafting import draft
from spec.house_style import HouseStyle
from spec.model import Operation, Source
from spec.reading import read, use_cases
from spec.reading.facts import Intent
from spec.reading.sentences import sentences
from spec.use_case_list import answered

REST = "of an order, newest first, filtered by status"
PLAIN = f"As an agent I want to see all refunds {REST}"
NOWHERE = Source(question="use_cases", sentence="")


def intents(text: str) -> list[Intent]:
    """What was read, without the quotations."""
    told = sentences(Answer(question="use_cases", text=answered([text]).text))
    return [
        replace(one, source=NOWHERE, want="", title="", benefit="") for one in use_cases.read(told)
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"As an *agent* I want to _see all refunds_ {REST.replace('status', '`status`')}",
        f"*As an agent I want to see all refunds {REST}*",
        f"As an agent I want to see all :moneybag: refunds {REST} :tada:",
        f"&gt; As an agent I want to see all refunds {REST}",
        f"• As an agent I want to see all refunds {REST}",
        f"3) As an agent I want to see all refunds {REST}",
        f"As an agent I want\u00a0to see all refunds\u200b {REST}",
        f"“As an agent I want to see all refunds {REST}”",
        f"As an agent I want to see all ‘refunds’ {REST}",
        f"As an agent I want to ~delete and~ see all refunds {REST}",
        f"```As an agent I want to see all refunds {REST}```",
        f"As an agent I want to see all refunds {REST} <https://wiki.example.com/refunds>",
    ],
)
def test_a_formatted_sentence_is_read_as_if_it_were_plain(text: str) -> None:
    assert intents(PLAIN)
    assert intents(text) == intents(PLAIN)


def operations(text: str) -> list[Operation]:
    told = answered([text])
    answer = Answer(question="use_cases", text=told.text, mentions=told.mentions)
    return list(draft(Brief(title="Loans", answers=(answer,)), HouseStyle()).operations)


def test_a_quotation_keeps_what_was_written() -> None:
    told = operations("Members can *extend* a `loan`")
    assert told[0].sources[0].sentence == "Members can *extend* a `loan`"


STRUCK: list[tuple[str, str]] = [
    ("use_cases", "~Members can delete a loan~"),
    ("auth", "~OAuth2 client credentials for partners~"),
    ("constraints", "~GDPR applies, p95 under 250 ms, keep for 13 months~"),
    ("async", "~send a webhook when a loan is extended~"),
    ("style", "~GraphQL~"),
    ("audience", "~public, for everybody~"),
    ("context", "~part of the Reading Room programme, ask Marek~"),
]


@pytest.mark.parametrize(("question", "text"), STRUCK)
def test_what_is_struck_out_is_not_read(question: str, text: str) -> None:
    def facts(*answers: tuple[str, str]) -> object:
        told = [Answer.model_validate({"question": q, "text": t}) for q, t in answers]
        return read(Brief(title="Loans", answers=tuple(told)))

    extended = ("use_cases", "Members can extend a loan")
    assert facts(extended, (question, text)) == facts(extended)
    assert facts(extended, (question, text.strip("~"))) != facts(extended)


@pytest.mark.parametrize(("question", "text"), STRUCK)
def test_what_is_struck_out_stands_nowhere_and_is_not_lost(question: str, text: str) -> None:
    answers = (
        Answer(question="use_cases", text="Members can extend a loan"),
        Answer.model_validate({"question": question, "text": text}),
    )
    made = pipeline.run(Brief(title="Loans", answers=answers), HouseStyle())
    bare = pipeline.run(Brief(title="Loans", answers=answers[:1]), HouseStyle())
    assert [one.content for one in made.files] == [one.content for one in bare.files]


def test_the_address_of_a_page_is_kept() -> None:
    told = answered(["Members can extend a loan as on <https://wiki.example.com/loans_2|the page>"])
    answer = Answer(question="use_cases", text=told.text)
    made = pipeline.run(Brief(title="Loans", answers=(answer,)), HouseStyle())
    document = next(one.content.decode() for one in made.files if one.name == "spec.md")
    assert "https://wiki.example.com/loans_2" in document
