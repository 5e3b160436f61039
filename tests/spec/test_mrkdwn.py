"""What Slack writes for tokens and what people strike out, as people read it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spec.mrkdwn import blanked, spoken, standing

TEXTS = st.text(alphabet="~`ab :\n*é3", max_size=60)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("p95 < 250 ms and > 3 rps", "p95 < 250 ms and > 3 rps"),
        ("a list<string> of <things>", "a list<string> of <things>"),
        ("ask <@U0MAREK|marek> in <#C012AB|payments>", "ask @U0MAREK in #payments"),
        ("<!here> look, <!date^1392734382^{date}|18 February>", "@here look, 18 February"),
        ("<https://a.example/x|the page> &amp; more", "the page (https://a.example/x) & more"),
    ],
)
def test_tokens_are_told_from_signs(raw: str, text: str) -> None:
    assert spoken(raw).text == text


def test_those_who_are_mentioned_are_known_once() -> None:
    assert spoken("<@U0MAREK> and <@W0DANA1|dana> and <@U0MAREK>").mentions == (
        "U0MAREK",
        "W0DANA1",
    )


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("~never~ seldom", " seldom"),
        ("use ~API keys for all callers~ OAuth2", "use  OAuth2"),
        ("~one~, ~two~ and three", ",  and three"),
        ("(~gone~) *~gone~* _~gone~_ ~~gone~~", "() ** __ "),
        ("~Über alles~ bleibt", " bleibt"),
        ("- ~a whole line.~", "- "),
    ],
)
def test_what_is_struck_out_is_gone(text: str, left: str) -> None:
    assert standing(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "~ 300 ms",
        "~300 ms",
        "~300 ms or ~400 ms",
        "takes ~3-~5 s",
        "a ~ b ~ c",
        "`~code~` stays",
        "```\n~code~\n``` stays",
        "~not\nacross lines~",
        "path~name~1",
        "~/.ssh and ~/bin",
        "~~~",
        "no tilde",
    ],
)
def test_other_tildes_strike_nothing_out(text: str) -> None:
    assert standing(text) == text


@given(TEXTS)
def test_blanks_keep_every_place(text: str) -> None:
    assert len(blanked(text)) == len(text)


@given(TEXTS)
def test_nothing_is_struck_out_twice(text: str) -> None:
    once = standing(text)
    assert "~" not in text or len(once) <= len(text)
    assert standing(text.replace("~", "")) == text.replace("~", "")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("done :tada: now", "done        now"),
        (":+1::skin-tone-2:", " " * 17),
        ("at 10:30:45", "at 10:30:45"),
        ("a: b: c", "a: b: c"),
        ("status:open:now", "status:open:now"),
    ],
)
def test_emoji_are_blanks(text: str, left: str) -> None:
    assert blanked(text) == left
