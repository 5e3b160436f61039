"""Faults on request."""

from typing import Any

from sandbox.client.wire import Wire

Json = dict[str, Any]


class Breaking(Wire):
    """Plans faults; each returns its id, and `faults` tells how often each happened.

    `method` is a Web API method, `upload`, `response_url`, or `*` for all of them. `times=None`
    means until removed; `skip` lets that many calls pass first.
    """

    def rate_limit(
        self, method: str, *, retry_after: int = 1, times: int | None = 1, skip: int = 0
    ) -> str:
        """Answer 429 with Retry-After."""
        return self._plan("rate_limit", method, times, skip, retry_after=retry_after)

    def drop_answer(
        self, method: str, *, applied: bool = True, times: int | None = 1, skip: int = 0
    ) -> str:
        """Cut the connection instead of answering; the call counts unless not `applied`."""
        return self._plan("drop", method, times, skip, applied=applied)

    def fail(
        self,
        method: str,
        error: str = "internal_error",
        *,
        status: int = 200,
        times: int | None = 1,
        skip: int = 0,
    ) -> str:
        """Answer an error name, with an HTTP status."""
        return self._plan("error", method, times, skip, error=error, status=status)

    def delay_answer(
        self, method: str, seconds: float, *, times: int | None = 1, skip: int = 0
    ) -> str:
        """Carry the call out only after a while."""
        return self._plan("delay", method, times, skip, seconds=seconds)

    def duplicate_events(
        self,
        event_type: str = "*",
        *,
        extra: int = 1,
        parallel: bool = False,
        times: int | None = 1,
        skip: int = 0,
    ) -> str:
        """Deliver events several times with one event id, one after another or at once."""
        return self._plan("duplicate", event_type, times, skip, extra=extra, parallel=parallel)

    def drop_ack(self, delivery_type: str = "*", *, times: int | None = 1, skip: int = 0) -> str:
        """Lose the app's acknowledgement, so that an event is delivered again."""
        return self._plan("drop_ack", delivery_type, times, skip)

    def disconnect(self, how: str = "refresh") -> int:
        """Close the app's sockets: `refresh` announces it, `close` does not, `reset` cuts them."""
        return int(self.ask("disconnect", how=how))

    def faults(self) -> list[Json]:
        """The planned faults with `hits`, how often each happened."""
        return list(self.ask("faults"))

    def hits(self, fault: str) -> int:
        """How often a fault happened."""
        return next((int(each["hits"]) for each in self.faults() if each["id"] == fault), 0)

    def remove_fault(self, fault: str | None = None) -> None:
        """Take a fault back; all of them when none is named."""
        self.ask("remove_fault", fault=fault)

    def _plan(self, kind: str, target: str, times: int | None, skip: int, **options: Any) -> str:
        planned: Json = {"kind": kind, "target": target, "times": times, "skip": skip}
        return str(self.ask("add_fault", options=options, **planned))
