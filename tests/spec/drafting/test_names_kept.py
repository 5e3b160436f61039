"""Proper names survive: as part of the security, as a requirement, or among what was not used."""

import pytest

from tests.spec.drafting.briefs import MARINA, drafted


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("mTLS between the cranes with Vault certificates, FIDO keys for staff.", "FIDO"),
        ("Staff use SSO. Tokens are issued by the Hamburg realm.", "Hamburg"),
    ],
)
def test_a_name_under_auth_stands_among_the_measures(told: str, name: str) -> None:
    spec = drafted({**MARINA, "auth": told})
    assert any(name in one.text for one in spec.security_notes)


@pytest.mark.parametrize("told", ["OAuth2 client credentials", "Our company SSO", "JWT for users"])
def test_what_the_scheme_says_already_is_not_repeated(told: str) -> None:
    spec = drafted({**MARINA, "auth": told})
    assert [one.key for one in spec.security_notes] == ["security-note:transport"]


@pytest.mark.parametrize(
    "told",
    ["GDPR, the auditor is Tilburg Partners. p95 < 1 s.", "p95 < 1 s. Runs with BGP anycast."],
)
def test_a_name_under_constraints_stands_in_a_requirement(told: str) -> None:
    name = "Tilburg" if "Tilburg" in told else "BGP"
    spec = drafted({**MARINA, "constraints": told})
    assert any(name in one.text for one in spec.requirements)


def test_every_operation_may_be_called_with_a_malformed_request() -> None:
    assert all("malformed_request" in one.errors for one in drafted().operations)


def test_nobody_is_cited_for_what_they_did_not_say() -> None:
    spec = drafted({**MARINA, "auth": "OAuth2"})
    provider = next(one for one in spec.dependencies if one.name == "Identity provider")
    assert provider.sources == ()
