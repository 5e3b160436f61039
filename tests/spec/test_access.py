"""Which of the ways in may call which operation."""

from spec.access import Access
from spec.model import ApiSpec, Operation, Security
from tests.spec.example_spec import library


def spec(*actors: tuple[str, ...]) -> tuple[Access, list[Operation]]:
    plain: ApiSpec = library()
    made = [plain.operations[0].model_copy(update={"actors": each}) for each in actors]
    ways = (
        Security(key="security:1", scheme="oidc_sso", caller="our support agents"),
        Security(key="security:2", scheme="api_key", caller="Partner"),
        Security(key="security:3", scheme="mtls", caller="the gateway"),
    )
    whole = plain.model_copy(update={"operations": tuple(made), "security": ways})
    return Access(whole), made


def schemes(access: Access, operation: Operation) -> list[str]:
    return [way.scheme for way in access.ways_in(operation)]


def test_a_way_of_particular_callers_counts_where_they_act() -> None:
    access, (agent, partner) = spec(("support agent",), ("partners",))
    assert schemes(access, agent) == ["oidc_sso", "mtls"]
    assert schemes(access, partner) == ["api_key", "mtls"]


def test_an_operation_of_nobody_in_particular_may_be_called_every_way() -> None:
    access, (nobody, _) = spec((), ("partner",))
    assert schemes(access, nobody) == ["oidc_sso", "api_key", "mtls"]


def test_where_no_way_fits_every_way_counts() -> None:
    access, (auditor, *_) = spec(("auditor",), ("gateway",), ("agent",), ("partner",))
    assert schemes(access, auditor) == ["oidc_sso", "api_key", "mtls"]
