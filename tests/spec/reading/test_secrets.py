"""Secrets are taken out before anything is stored, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spec.reading.secrets import MARK, families, mask
from tests import effort
from tests.spec.reading.secret_texts import BASE64, HARMLESS, LETTERS, SECRETS, made, pem


@pytest.mark.parametrize(("text", "secret", "family"), SECRETS)
def test_a_secret_is_replaced_by_the_name_of_its_family(
    text: str, secret: str, family: str
) -> None:
    masked = mask(f"Here: {text} and more")
    assert masked.found == (family,)
    assert f"[secret removed: {family}]" in masked.text
    assert secret not in masked.text
    assert not any(part in masked.text for part in secret.split())
    assert masked.text.startswith("Here: ")
    assert masked.text.endswith(" and more") or "KEY" in text


@pytest.mark.parametrize("text", HARMLESS)
def test_a_harmless_text_is_left_alone(text: str) -> None:
    assert mask(text).text == text


def test_both_tables_are_long() -> None:
    assert len(SECRETS) > 60
    assert len(HARMLESS) > 60
    assert len({family for _, _, family in SECRETS}) >= 35


def test_what_stands_around_a_secret_is_kept() -> None:
    assert mask("the pw is hunter22, ask Dana").text == (
        "the pw is [secret removed: password], ask Dana"
    )


def test_the_families_of_a_masked_text_are_known() -> None:
    assert families(mask("pw: hunter22, PIN: 4711, pw: hunter23").text) == (
        "password",
        "PIN or code",
    )


@given(st.lists(st.sampled_from([text for text, _, _ in SECRETS]), max_size=4), st.text())
def test_masking_twice_changes_nothing(texts: list[str], between: str) -> None:
    once = mask(between.join(texts)).text
    assert mask(once).text == once


@given(
    st.sampled_from(SECRETS),
    st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])),
    st.sampled_from(["", " ", "\n", ". ", ", ", "(", "> "]),
)
def test_no_secret_survives_among_other_words(
    told: tuple[str, str, str], before: str, joint: str
) -> None:
    text, secret, _ = told
    assert secret not in mask(f"{before} {joint}{text}").text


@pytest.mark.parametrize("length", [24, 32, 48, 64])
def test_random_strings_are_found_and_seldom_missed(length: int) -> None:
    drawn = [made(length, alphabet, str(at)) for alphabet in (LETTERS, BASE64) for at in range(200)]
    missed = [one for one in drawn if not mask(f"and {one} too").found]
    assert len(missed) <= 0.05 * len(drawn)


EVIL = (
    "eyJ", "eyJaaaaaaaa-", "-----BEGIN PRIVATE KEY-----", "-----BEGIN A", "://a:", "token:",
    "pw: '", "token: ", "password=", "password='", "secret_", "bearer ", "SG.aaaaaaaaaaaaaaaaaaaa",
    "A", "aB3", "authorization: basic ", "aws_secret_key=", "[secret removed: ", "a/", "4539 ",
    "password for the ", "login: a/", "data:a/", "a.b.", "\n", "(",
)  # fmt: skip


def calls(text: str) -> int:
    """How many functions are called, those of the interpreter included."""
    return effort.calls(lambda: mask(text))


@pytest.mark.parametrize("piece", EVIL)
def test_twice_the_text_costs_twice_as_much(piece: str) -> None:
    mask(piece)  # reads the lexicon
    assert calls((piece * 20_000)[:20_000]) < 2.2 * calls((piece * 10_000)[:10_000]) + 50


def test_a_key_without_an_end_is_masked_to_the_end_of_the_text() -> None:
    begun = "\n".join(pem("RSA PRIVATE").splitlines()[:2])
    assert mask(f"Key:\n{begun}").text == "Key:\n[secret removed: private key]"


def test_a_mark_is_no_secret() -> None:
    text = "password: [secret removed: password] and key: [secret removed: Stripe key]"
    assert mask(text).text == text
    assert MARK.sub("", text) == "password:  and key: "
