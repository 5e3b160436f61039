"""One running local Slack: its state and everything that goes in and out of it."""

from dataclasses import dataclass, field

from sandbox.deliverer import Deliverer
from sandbox.errors import SlackError
from sandbox.events import envelope
from sandbox.faults import Faults
from sandbox.feed import Feed
from sandbox.http_delivery import HttpDelivery
from sandbox.modals import Modals
from sandbox.socket_mode import SocketHub
from sandbox.timing import Timing
from sandbox.triggers import Permissions, ResponseUrl
from sandbox.workspace import Json, Workspace


@dataclass
class Slack:
    """The parts of the local Slack, and the few things that need several of them."""

    base_url: str
    workspace: Workspace
    timing: Timing
    faults: Faults
    feed: Feed
    sockets: SocketHub
    deliverer: Deliverer
    permissions: Permissions
    modals: Modals
    calls: list[Json] = field(default_factory=list)

    @classmethod
    def at(cls, base_url: str) -> "Slack":
        """A new, empty workspace served under this address."""
        workspace, timing, faults = Workspace(), Timing(), Faults()
        sockets = SocketHub(workspace)
        return cls(
            base_url=base_url,
            workspace=workspace,
            timing=timing,
            faults=faults,
            feed=Feed(),
            sockets=sockets,
            deliverer=Deliverer(sockets, faults, timing),
            permissions=Permissions(timing),
            modals=Modals(workspace),
        )

    def deliver_by_http(self, request_url: str) -> None:
        """Send everything from now on to a request URL, signed."""
        secret = self.workspace.signing_secret
        self.deliverer.transport = HttpDelivery(request_url, secret)

    def deliver_by_socket(self) -> None:
        """Send everything from now on over Socket Mode."""
        self.deliverer.transport = self.sockets

    def announce(self, events: list[Json]) -> None:
        """Deliver these events in the background."""
        for event in events:
            self.deliverer.announce(envelope(self.workspace, event))

    def response_url(self, url: ResponseUrl) -> str:
        """A new response URL."""
        return f"{self.base_url}/response/{self.permissions.url_key(url)}"

    def demand_scope(self, scope: str) -> None:
        """Pass, or refuse because the app was not granted the scope."""
        granted = self.workspace.scopes
        if scope not in granted:
            raise SlackError("missing_scope", needed=scope, provided=",".join(granted))
