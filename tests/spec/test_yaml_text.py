"""What is written as YAML is read back by readers of both versions."""

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from spec.plain_text import plain
from spec.yaml_text import dump

# What a reader of YAML 1.1 or 1.2 may take for something else than text.
READ_OTHERWISE = [
    "1e3",
    "0o7",
    "0x1F",
    "010",
    "1_000",
    "12:30:45",
    "y",
    "n",
    "Y",
    "N",
    "yes",
    "No",
    "ON",
    "off",
    "true",
    "False",
    "null",
    "~",
    ".5",
    "-1",
    "+2",
    ".inf",
    ".NaN",
    "2026-03-04",
    "=",
    "<<",
    "1.2.3",
]

texts = st.text().map(plain)
data = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)


def loaded(written: bytes, loader: type = yaml.CSafeLoader) -> object:
    return yaml.load(written.decode("utf-8"), Loader=loader)  # noqa: S506 - both are safe


@given(data)
def test_what_is_written_is_read_back(value: object) -> None:
    assert loaded(dump({"value": value})) == {"value": value}


@given(data)
def test_the_other_reader_reads_the_same(value: object) -> None:
    assert loaded(dump({"value": value}), yaml.SafeLoader) == {"value": value}


@pytest.mark.parametrize("text", READ_OTHERWISE)
def test_text_that_looks_like_something_else_is_quoted(text: str) -> None:
    assert re.fullmatch(rb"""- ['"].*['"]\n""", dump([text]))


@pytest.mark.parametrize("text", READ_OTHERWISE)
def test_the_plain_dumper_would_have_failed_or_agreed(text: str) -> None:
    assert loaded(dump({text: text})) == {text: text}


def test_shared_objects_are_written_out_each_time() -> None:
    shared = {"type": "string"}
    assert b"&" not in dump([shared, shared])


def test_several_lines_become_a_block() -> None:
    assert dump({"text": "one\ntwo\n"}) == b"text: |\n  one\n  two\n"


@pytest.mark.parametrize(
    "hostile", ["!!python/object:os.system x", "&a b", "*a", "- x\n- y", "a: b"]
)
def test_markup_in_text_stays_text(hostile: str) -> None:
    events = list(yaml.parse(dump([hostile]).decode(), Loader=yaml.CSafeLoader))
    assert not any(
        getattr(event, "tag", None) or getattr(event, "anchor", None) for event in events
    )
    assert loaded(dump([hostile])) == [hostile]
