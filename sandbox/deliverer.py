"""Deliveries to the app over either transport, with Slack's retries and a log of each attempt."""

import asyncio
import time
from collections.abc import Coroutine
from typing import Any

from sandbox.faults import Faults
from sandbox.timing import Timing
from sandbox.transport import EVENTS, Answer, Parcel, Transport
from sandbox.workspace import Json


class Deliverer:
    """Hands events, commands and interactions to the app."""

    def __init__(self, transport: Transport, faults: Faults, timing: Timing) -> None:
        self.transport = transport
        self.log: list[Json] = []
        self._faults = faults
        self._timing = timing
        self._running: set[asyncio.Task[None]] = set()

    def announce(self, payload: Json) -> None:
        """Deliver an event in the background, again and again until acknowledged."""
        fault = self._faults.take(("duplicate",), payload["event"]["type"])
        copies = 1 + (fault.options.get("extra", 1) if fault else 0)
        if fault and not fault.options.get("parallel"):
            self.later(self._one_after_another(payload, copies))
            return
        for _ in range(copies):
            self.later(self._until_acknowledged(payload))

    async def ask(self, kind: str, payload: Json) -> Answer:
        """Deliver a command or interaction once and wait for what the app says."""
        entry = self._entry(kind, payload)
        return await self._attempt(entry, Parcel(kind, payload))

    def later(self, work: Coroutine[Any, Any, None]) -> None:
        """Run something in the background until it is done or the sandbox stops."""
        task = asyncio.get_running_loop().create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def stop(self) -> None:
        """Give up everything that is still on its way."""
        running = list(self._running)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    async def _one_after_another(self, payload: Json, copies: int) -> None:
        for _ in range(copies):
            await self._until_acknowledged(payload)

    async def _until_acknowledged(self, payload: Json) -> None:
        entry = self._entry(EVENTS, payload)
        answer = await self._attempt(entry, Parcel(EVENTS, payload))
        for retry, delay in enumerate(self._timing.retries, start=1):
            if answer.ok or answer.final:
                break
            await asyncio.sleep(delay)
            answer = await self._attempt(entry, Parcel(EVENTS, payload, retry, answer.reason))
        entry["given_up"] = not answer.ok

    def _entry(self, kind: str, payload: Json) -> Json:
        entry: Json = {
            "kind": kind,
            "event_id": payload.get("event_id"),
            "type": payload.get("event", payload).get("type") or payload.get("command"),
            "payload": payload,
            "attempts": [],
            "acknowledged": False,
            "given_up": False,
        }
        self.log.append(entry)
        return entry

    async def _attempt(self, entry: Json, parcel: Parcel) -> Answer:
        attempt: Json = {"at": time.time(), "transport": self.transport.name}
        attempt |= {"retry": parcel.retry, "outcome": "under way", "seconds": None}
        entry["attempts"].append(attempt)
        started = time.monotonic()
        answer = await self.transport.send(parcel, self._timing.acknowledge)
        if answer.ok and self._faults.take(("drop_ack",), entry["type"]):
            answer = Answer(False, reason="connection_failed")
        attempt["seconds"] = time.monotonic() - started
        attempt["outcome"] = "acknowledged" if answer.ok else answer.reason
        attempt["answer"] = answer.payload
        entry["acknowledged"] = entry["acknowledged"] or answer.ok
        return answer
