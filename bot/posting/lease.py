"""The right to carry out an interview's effects, renewed before each call to Slack."""

from dataclasses import dataclass

from slack_sdk import WebClient

from bot.services import Services
from interview.scope import Scope


class LeaseLost(Exception):
    """Another process carries out the interview's effects now: stop without posting."""


@dataclass(frozen=True, slots=True)
class Lease:
    """Held by one process at a time; longer than one call to Slack takes, it is never shared."""

    services: Services
    scope: Scope
    interview: str
    token: str

    def slack(self) -> WebClient:
        """The client for one call; raises LeaseLost where the call is no longer ours to make."""
        self.renew()
        return self.services.client

    def renew(self) -> None:
        """Hold it for its whole time again; raises LeaseLost."""
        services = self.services
        now, seconds = services.now().timestamp(), services.configuration.timing.lease
        if not services.store.renew(self.scope, self.interview, self.token, now, seconds):
            raise LeaseLost(self.interview)

    def release(self) -> None:
        """Give it back, if it is still ours."""
        self.services.store.release(self.scope, self.interview, self.token)


def take(services: Services, scope: Scope, interview: str) -> Lease | None:
    """The lease, unless another process holds it or the interview is postponed."""
    now, seconds = services.now().timestamp(), services.configuration.timing.lease
    token = services.store.lease(scope, interview, now, seconds)
    return Lease(services, scope, interview, token) if token else None
