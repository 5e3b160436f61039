"""What no format can carry is gone before anything is drafted."""

from spec.brief import Answer, Brief
from spec.plain_text import plain, plain_value


def test_half_a_surrogate_pair_is_replaced() -> None:
    assert plain("a\ud800b") == "a\ufffdb"


def test_control_characters_are_left_out() -> None:
    assert plain("a\x00b\x1bc\u202ed") == "abcd"


def test_every_line_end_is_a_newline() -> None:
    assert plain("a\r\nb\rc\u2028d") == "a\nb\nc\nd"


def test_every_text_of_a_value_is_made_plain() -> None:
    brief = Brief(title="\x00T", answers=(Answer(question="feature", text="\ud800"),))
    cleaned = plain_value(brief)
    assert (cleaned.title, cleaned.answers[0].text) == ("T", "\ufffd")
