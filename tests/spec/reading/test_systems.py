"""The surroundings: the noun that names a system, and what is no promise about data."""

import pytest

from spec.brief import Answer, Brief
from spec.reading import read


def named(said: str) -> set[str]:
    """The names of what was said about the surroundings."""
    told = read(Brief(title="Shop", answers=(Answer(question="context", text=said),)))
    return {one.name for one in told.context}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Part of taking payments out of our old monolith.", "old monolith"),
        ("Part of the marina programme; we like it", "marina programme"),
        ("It depends on Stripe for the money.", "Stripe"),
        ("It talks to our warehouse system", "warehouse system"),
        ("The hospital's record system (Epic) stays the master.", "hospital record system"),
        ("Part of the order service split - v1 lives on", "order service split"),
        ("Payment provider: calls us back", "Payment provider"),
    ],
)
def test_a_system_is_called_by_its_noun(said: str, name: str) -> None:
    assert named(said) == {name}


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Orders stay in the monolith until the summer.", False),
        ("All data stays in Frankfurt", True),
        ("Records must stay in the country", True),
        ("hosted in the EU", True),
        ("Data must not leave the EU", True),
    ],
)
def test_only_what_stays_at_a_place_is_a_promise_about_residency(said: str, kept: bool) -> None:
    told = read(Brief(title="Shop", answers=(Answer(question="context", text=said),)))
    assert ("residency" in {one.kind for one in told.promises}) is kept


@pytest.mark.parametrize(
    ("said", "caller"),
    [
        ("OAuth2 client credentials for services, tokens for 15 minutes.", "services"),
        ("API keys for our payment partners in spring", "payment partners"),
        ("Staff through our SSO", "Staff"),
    ],
)
def test_callers_are_named_without_what_follows_them(said: str, caller: str) -> None:
    told = read(Brief(title="Shop", answers=(Answer(question="auth", text=said),)))
    assert [one.caller for one in told.auth] == [caller]
