"""Answers are cut into sentences, the words kept as they are."""

import pytest

from spec.brief import Answer
from spec.reading.sentences import Sentence, pieces, quoted, sentences, together


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- one\n- two", ["one", "two"]),
        ("1. one\n2) two", ["one", "two"]),
        ("- 1. one\n- 2) two\n* a) three", ["one", "two", "three"]),
        ("(b) one\n- [ ] two", ["one", "two"]),
        ("- 1.2. one\nb. two\n99.9 percent", ["one", "two", "99.9 percent"]),
        ("list boats; add a boat", ["list boats", "add a boat"]),
        ("list boats | add a boat", ["list boats", "add a boat"]),
        ("It is fast. Is it? Yes!", ["It is fast.", "Is it?", "Yes!"]),
        ("e.g. boats and i.e. ships", ["e.g. boats and i.e. ships"]),
        ("about 3.5 s, v1.2", ["about 3.5 s, v1.2"]),
        ("- a long wish\n  that goes on", ["a long wish that goes on"]),
        ("see https://example.com/a.b. Then go", ["see https://example.com/a.b.", "Then go"]),
        ("• one\n◦ two\n▪︎ three".replace("︎", ""), ["one", "two", "three"]),
        ("•one\n-two\n1.three\n2)four", ["one", "two", "three", "four"]),
        ("-5 degrees\n3.5 s\n> 300 ms", ["-5 degrees", "3.5 s", "> 300 ms"]),
        ("> list boats\n>> add a boat", ["list boats", "add a boat"]),
        ("list boats | add a boat |", ["list boats", "add a boat"]),
        ("| list boats | add a boat |", ["list boats", "add a boat"]),
        ("a ; ; b", ["a", "b"]),
        ("*Done.* Next. _So._ There", ["*Done.*", "Next.", "_So._", "There"]),
        ("He said “go.” Then left", ["He said “go.”", "Then left"]),
        ("one\u00a0two\u202fthree", ["one\u00a0two\u202fthree"]),
        ("list boats ~and ships~", ["list boats"]),
        ("- ~list boats~\n- add a boat", ["add a boat"]),
        (":tada:\n:+1: list boats :ship:", [":+1: list boats :ship:"]),
        ("```\nlist boats\nadd a boat\n```", ["list boats", "add a boat"]),
        ('like\n```\n{\n "a": 1;\n}\n```\nthen', ["like", '{ "a": 1; }', "then"]),
        ("```curl -X POST; ls", ["curl -X POST; ls"]),
        ("…!!\n\n---", []),
    ],
)
def test_an_answer_is_cut_where_one_thing_ends(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


def read(text: str) -> tuple[Sentence, ...]:
    return sentences(Answer(question="feature", text=text))


@pytest.mark.parametrize(
    "text",
    ["Internal; later partners.", "It is fast. Is it? Yes!", "boats | ships ;piers", "A; b. C;d"],
)
def test_sentences_in_a_row_are_quoted_as_they_were_written(text: str) -> None:
    told = read(text)
    assert quoted(told, [one.source for one in told]) == text


def test_a_quotation_leaves_out_what_was_not_chosen() -> None:
    first, _, last = told = read("Internal; maybe; partners later.")
    assert quoted(told, [first.source, last.source]) == "Internal partners later."


def test_what_a_semicolon_parts_belongs_together() -> None:
    parts = [[one.text for one in whole] for whole in together(read("A; b. C | d\ne"))]
    assert parts == [["A", "b."], ["C", "d"], ["e"]]


def test_code_is_quoted_and_not_read() -> None:
    told = read('Answers ```{"status": "open"}``` and no more')
    assert [one.text for one in told] == ["Answers", '{"status": "open"}', "and no more"]
    assert told[1].line == ()
