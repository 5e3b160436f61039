"""What Slack delivers becomes plain text; what people typed stays what they typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.inbound import scope_of, words
from interview.scope import Scope

BOT = "UBOT00001"


@pytest.mark.parametrize(
    ("raw", "text", "mentions"),
    [
        ("ask <@U0MAREK>", "ask @U0MAREK", ("U0MAREK",)),
        ("ask <@U0MAREK|marek>", "ask @U0MAREK", ("U0MAREK",)),
        ("see <#C1|general> and <#C2>", "see #general and #C2", ()),
        ("<https://a.example/x|the page>", "the page (https://a.example/x)", ()),
        ("<https://a.example/x>", "https://a.example/x", ()),
        ("<https://a.example/x|a.example>", "https://a.example/x", ()),
        ("<mailto:ops@example.com|ops@example.com>", "ops@example.com", ()),
        ("<mailto:ops@example.com|the team>", "the team (ops@example.com)", ()),
        ("<mailto:ops@example.com>", "ops@example.com", ()),
        ("<tel:+4930123|+49 30 123>", "+49 30 123 (+4930123)", ()),
        ("<tel:+4930123|+4930123>", "+4930123", ()),
        ("<http://example.com|example.com>", "example.com", ()),
        ("<https://example.com/|example.com>", "example.com", ()),
        ("<http://example.com|http://example.com>", "http://example.com", ()),
        ("<!channel> and <!subteam^S1|@team>", "@channel and @team", ()),
        ("p95 &lt; 300 ms &amp;amp; more", "p95 < 300 ms &amp; more", ()),
        ("&lt;@U0MAREK&gt; typed by hand", "<@U0MAREK> typed by hand", ()),
        (f"<@{BOT}>: Partial refunds", "Partial refunds", ()),
        (f"<@{BOT}>, Partial refunds", "Partial refunds", ()),
        (f"<@{BOT}>:Partial refunds", "Partial refunds", ()),
        (f"<@{BOT}> :tada:", ":tada:", ()),
        (f"<@{BOT}>:tada:", ":tada:", ()),
        (f"<@{BOT}>: :tada: yes", ":tada: yes", ()),
        ("a\x00b \ud83d", "ab \ufffd", ()),
        ("can\u200bcel a re\u00adfund\u2060", "cancel a refund", ()),
        ("&lt;b&gt; stays", "<b> stays", ()),
    ],
)
def test_tokens_become_words(raw: str, text: str, mentions: tuple[str, ...]) -> None:
    found = words(raw, BOT)
    assert (found.text, found.mentions) == (text, mentions)


@given(st.text(max_size=300))
def test_any_text_can_be_stored(raw: str) -> None:
    assert words(raw).text.encode("utf-8").decode() == words(raw).text


def test_a_scope_is_the_team_inside_its_enterprise() -> None:
    assert scope_of({"team_id": "T1"}) == Scope("T1")
    assert scope_of({"team": {"id": "T1"}, "enterprise": {"id": "E1"}}) == Scope("T1", "E1")
    assert Scope.parse(str(Scope("T1", "E1"))) == Scope("T1", "E1")


@pytest.mark.parametrize("team", ["", "t1", "T1}:", "T 1", "T" * 40])
def test_a_scope_holds_only_slack_ids(team: str) -> None:
    with pytest.raises(ValueError, match="not a workspace"):
        Scope(team)
