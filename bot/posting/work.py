"""One effect about to be carried out, with everything it needs."""

from dataclasses import dataclass
from datetime import datetime

from slack_sdk import WebClient

from bot.inbound import said_by
from bot.posting.lease import Lease
from bot.posting.thread import Thread
from bot.services import Services
from interview.commands import Command, Said
from interview.model import Interview
from interview.scope import Scope
from interview.store import Pending
from spec.diff import Change, compare
from spec.model import ApiSpec
from spec.revision import unpack

SKEW = 300.0  # seconds by which our clock and Slack's may differ


@dataclass(frozen=True, slots=True)
class Work:
    """The effect, the interview as it stands now, and the right to carry it out."""

    lease: Lease
    interview: Interview
    pending: Pending

    @property
    def services(self) -> Services:
        """The parts of the process."""
        return self.lease.services

    @property
    def scope(self) -> Scope:
        """The workspace."""
        return self.lease.scope

    @property
    def thread(self) -> Thread:
        """Where the effect posts."""
        repeated = self.pending.attempts > 0
        return Thread(
            slack=self.slack,
            channel=self.interview.channel,
            thread_ts=self.interview.thread_ts,
            effect_id=self.pending.id,
            repeated=repeated,
            since=self._since() if repeated else 0.0,
        )

    def slack(self) -> WebClient:
        """The client for one call; raises LeaseLost where another process has taken over."""
        return self.lease.slack()

    def _since(self) -> float:
        """No post of this effect is older: a little before the event that it follows from."""
        version = int(self.pending.id.rsplit("-", 2)[1])
        event = self.services.store.load(self.scope, self.interview.id).events[version - 1]
        return datetime.fromisoformat(event.at).timestamp() - SKEW

    def said(self, author: str = "") -> Said:
        """Somebody (by default the bot itself), now."""
        return said_by(author, self.services.now())

    def tell(self, command: Command) -> Interview:
        """Report what Slack confirmed to the conversation."""
        return self.services.conversation.handle(self.scope, self.interview.id, command)

    def spec(self, revision: int) -> ApiSpec:
        """The model of a revision that was drafted."""
        packed = self.services.store.revision(self.scope, self.interview.id, revision)
        if packed is None:
            raise LookupError(f"revision {revision} of {self.interview.id} is not stored")
        return unpack(packed)

    def changes(self, revision: int) -> tuple[Change, ...] | None:
        """What a revision changed; None for the first one that was delivered."""
        earlier = [number for number in self.interview.summaries if number < revision]
        if not earlier:
            return None
        return compare(self.spec(max(earlier)), self.spec(revision))
