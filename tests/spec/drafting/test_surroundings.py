"""What the API leans on: systems only, and the error of each call that needs one."""

import pytest

from spec.model import ApiSpec
from tests.spec.drafting.briefs import MARINA, drafted


def surrounded(said: str) -> ApiSpec:
    return drafted({**MARINA, "auth": "API keys", "context": said})


@pytest.mark.parametrize(
    "said",
    [
        "Chronic care programme.",
        "Phase 1 was the product catalogue.",
        "Part of the digital harbour project of the county.",
        "Billing modernisation, phase 2.",
        "Platform team.",
    ],
)
def test_an_undertaking_is_no_system_but_is_kept(said: str) -> None:
    spec = surrounded(said)
    assert spec.dependencies == ()
    assert said in {one.text for one in spec.prerequisites}
    assert "dependency_unavailable" not in {one.code for one in spec.errors}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Depends on the berth registry service.", "berth registry service"),
        ("Part of phase 2 and depends on the berth registry.", "berth registry"),
        ("It uses the project tracker.", "project tracker"),
    ],
)
def test_a_system_that_may_be_away_is_an_error_of_every_call(said: str, name: str) -> None:
    spec = surrounded(said)
    assert [one.name for one in spec.dependencies] == [name]
    assert all("dependency_unavailable" in one.errors for one in spec.operations)
    tested = {one.operation for one in spec.tests if one.error == "dependency_unavailable"}
    assert tested == {one.key for one in spec.operations}
