"""Text of people shows itself and acts as nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spec.markdown_text import code, fence, inline


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("a | b", "a \\| b"),
        ("<!channel> now", "&lt;!channel> now"),
        ("</script>", "&lt;/script>"),
        ("p95 < 300 ms", "p95 < 300 ms"),
        ("two\nlines", "two lines"),
        ("# not a heading", "\\# not a heading"),
        ("- not an item", "\\- not an item"),
        ("1. not an item", "1\\. not an item"),
        ("99.95", "99.95"),
        ("1.", "1\\."),
        ("[A-1]", "\\[A-1\\]"),
        ("*loud* _soft_ snake_case", "\\*loud\\* \\_soft\\_ snake_case"),
        ("&lt;b>", "&amp;lt;b>"),
        ("{{7*7}}", "{{7\\*7}}"),
        ("`x`", "\\`x\\`"),
    ],
)
def test_text_shows_itself_and_nothing_else(said: str, shown: str) -> None:
    assert inline(said) == shown


@given(st.text())
def test_a_line_never_breaks_its_table(text: str) -> None:
    shown = inline(text)
    assert "\n" not in shown
    assert "|" not in shown.replace("\\|", "")


@given(st.text())
def test_no_tag_is_left(text: str) -> None:
    shown = inline(text)
    assert not any(f"<{start}" in shown for start in "abcXYZ/!?@#")


def test_a_name_is_a_code_span() -> None:
    assert code("refunds:create") == "`refunds:create`"


def test_what_is_no_name_is_no_code_span() -> None:
    assert code("a`b<!here>") == "a\\`b&lt;!here>"


def test_a_fence_is_longer_than_what_it_holds() -> None:
    assert fence("````\nx", "json") == "`````json\n````\nx\n`````"
