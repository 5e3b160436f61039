"""Interview files, and each way in which one can be wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spec.errors import UnreadableInterview
from spec.interview_file import read

MINIMAL = b"title: Lockers\n"


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableInterview) as found:
        read(data)
    sentence = str(found.value)
    assert "\n" not in sentence
    return sentence


def test_a_title_is_enough() -> None:
    brief = read(MINIMAL)
    assert (brief.title, brief.answers) == ("Lockers", ())


def test_answers_are_read_by_name() -> None:
    brief = read(b"title: T\nfeature: Parcel lockers\nasync: no\n")
    assert [(one.question, one.text) for one in brief.answers] == [
        ("feature", "Parcel lockers"),
        ("async", "no"),
    ]


@pytest.mark.parametrize("word", ["yes", "no", "True", "on", "2026-03-04", "="])
def test_words_keep_the_form_in_which_they_were_written(word: str) -> None:
    assert read(f"title: T\ntesting: {word}\n".encode()).answers[0].text == word


def test_use_cases_may_be_a_list() -> None:
    brief = read(b"title: T\nuse_cases:\n- open a door\n- 'close: it'\n")
    assert brief.answers[0].text == "- open a door\n- close: it"


def test_use_cases_may_be_a_text() -> None:
    brief = read(b"title: T\nuse_cases: |\n  open a door\n  close it\n")
    assert brief.answers[0].text == "open a door\nclose it\n"


def test_an_empty_answer_is_none() -> None:
    assert read(b"title: T\nfeature:\nauth: ''\ntesting: ~\n").answers == ()


def test_participants_and_resolutions_are_read() -> None:
    brief = read(
        b"title: T\nparticipants:\n- {id: U1, name: Ada, role: product}\n- name: Bo\n"
        b"resolutions:\n- {key: k, value: v, author: U1}\n"
    )
    assert [(one.id, one.name, one.role) for one in brief.participants] == [
        ("U1", "Ada", "product"),
        ("Bo", "Bo", ""),
    ]
    assert brief.resolution("k") is not None


def test_secrets_are_masked_before_anything_else() -> None:
    key = "AKIA" + "IOSFODNN7EXAMPLE"
    brief = read(f"title: T\nauth: our key is {key}\n".encode())
    assert key not in brief.model_dump_json()


def test_characters_that_no_format_carries_are_left_out() -> None:
    assert read(b'title: T\nfeature: "a\\u202eb\\0c"\n').answers[0].text == "abc"


def test_lists_may_be_left_empty() -> None:
    brief = read(b"title: T\nparticipants:\nresolutions: ~\n")
    assert (brief.participants, brief.resolutions) == ((), ())


def test_an_unknown_key_is_named_with_a_near_miss() -> None:
    assert refusal(b"title: T\nusecases: x\n") == (
        "`usecases` is not a key of this file; did you mean `use_cases`?"
    )


def test_an_unknown_key_like_no_other_lists_the_known() -> None:
    assert "known are: title, feature" in refusal(b"title: T\nzzz: x\n")


def test_an_unknown_key_of_a_participant_is_named() -> None:
    sentence = refusal(b"title: T\nparticipants:\n- {name: A, rolle: x}\n")
    assert sentence.startswith("`participants[1].rolle` is not a key")
    assert "`role`" in sentence


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"title: [a]\n", "`title`"),
        (b"title: 42\n", "`title`"),
        (b"title: T\nfeature: {a: b}\n", "`feature`"),
        (b"title: T\naudience: 3.5\n", "`audience`"),
        (b"title: T\nuse_cases: 7\n", "`use_cases`"),
        (b"title: T\nuse_cases: {a: b}\n", "`use_cases`"),
        (b"title: T\nuse_cases:\n- ok\n- [no]\n", "`use_cases[2]`"),
        (b"title: T\nparticipants: Ada\n", "`participants`"),
        (b"title: T\nparticipants: [Ada]\n", "`participants[1]`"),
        (b"title: T\nparticipants: [{name: [x]}]\n", "`participants[1].name`"),
        (b"title: T\nparticipants: [{role: x}]\n", "`participants[1]`"),
        (b"title: T\nresolutions: [{key: k}]\n", "`resolutions[1]`"),
        (b"feature: x\n", "`title`"),
        (b"title: ''\n", "`title`"),
        (b"title: " + b"x" * 201, "`title`"),
        (b"title: T\ntitle: U\n", "`title`"),
    ],
)
def test_a_wrong_type_names_its_key(data: bytes, key: str) -> None:
    assert key in refusal(data)


def test_a_complaint_repeats_no_secret() -> None:
    assert "hunter2" not in refusal(b"title: T\npassword=hunter2hunter2: x\n")


@given(
    st.binary(max_size=80)
    | st.text(alphabet="title: []{}&*!|>'\"#\n-,?x\\", max_size=80).map(str.encode)
)
def test_any_bytes_are_an_interview_or_refused(data: bytes) -> None:
    try:
        title = read(data).title
    except UnreadableInterview as refused:
        title = str(refused)
    assert title


BOMB = b"a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: *c\n"


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (BOMB, "alias"),
        (b"title: !!python/object/apply:os.system ['true']\n", "tag"),
        (b"title: " + b"[" * 5000 + b"]" * 5000, "nesting"),
        (b"title: T\n---\ntitle: U\n", "second document"),
        (b"title: T\nfeature: a: b\n", "line 2"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"title: \x01\n", "characters"),
        (b'title: "a\\ud800b"\n', "line 1"),
        (b"- a list\n", "keys with values"),
        (b"", "keys with values"),
        (b"title: " + b"x" * 1_000_001, "1 MB"),
        (b"? [a, b]\n: c\n", "`?`"),
    ],
)
def test_what_is_no_interview_is_refused_in_one_sentence(data: bytes, word: str) -> None:
    assert word in refusal(data)


def test_a_case_that_is_a_list_itself_becomes_several() -> None:
    listed = "title: T\nuse_cases:\n  - |\n    • lend a book\n    • return a book\n"
    assert read(listed.encode()).said("use_cases")[0].text == "- lend a book\n- return a book"
