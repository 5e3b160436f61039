"""Socket Mode: WebSocket connections of the app, envelopes and their acknowledgements."""

import asyncio
import json
import socket
import struct

from aiohttp import WSMsgType, web

from sandbox.errors import Refused
from sandbox.transport import Answer, Parcel
from sandbox.workspace import Json, Workspace

CONNECTION_SECONDS = 18_060
RESET_ON_CLOSE = struct.pack("ii", 1, 0)


class SocketHub:
    """All open sockets of the app; any one of them gets a payload."""

    name = "socket"

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._open: list[tuple[web.WebSocketResponse, web.Request]] = []
        self._tickets: set[str] = set()
        self._waiting: dict[str, asyncio.Future[Json | None]] = {}
        self._next = 0
        self.connected_times = 0

    @property
    def connections(self) -> int:
        """How many sockets are open now."""
        return len(self._open)

    def ticket(self) -> str:
        """A ticket that lets one socket connect."""
        ticket = self._workspace.mint("W")
        self._tickets.add(ticket)
        return ticket

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Hold one socket of the app until it closes."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.Response(status=403, text="invalid ticket")
        self._tickets.discard(ticket)
        ws = web.WebSocketResponse(timeout=0.2)
        await ws.prepare(request)
        connection = (ws, request)
        self._open.append(connection)
        self.connected_times += 1
        try:
            await ws.send_json(self._hello())
            async for message in ws:
                if message.type == WSMsgType.TEXT:
                    self._acknowledged(json.loads(message.data))
        finally:
            if connection in self._open:
                self._open.remove(connection)
        return ws

    async def send(self, parcel: Parcel, timeout: float) -> Answer:
        """Send one envelope and wait for its acknowledgement."""
        if not self._open:
            return Answer(False, reason="connection_failed")
        self._next += 1
        ws, _ = self._open[self._next % len(self._open)]
        envelope_id = self._workspace.mint("E")
        waiting = asyncio.get_running_loop().create_future()
        self._waiting[envelope_id] = waiting
        try:
            await ws.send_json(self._envelope(envelope_id, parcel))
            payload = await asyncio.wait_for(waiting, timeout)
        except TimeoutError:
            return Answer(False, reason="timeout")
        except ConnectionError:
            return Answer(False, reason="connection_failed")
        finally:
            del self._waiting[envelope_id]
        return Answer(True, payload)

    async def disconnect(self, how: str) -> int:
        """Close every socket: `refresh` says so first, `close` does not, `reset` cuts the line."""
        if how not in ("refresh", "close", "reset"):
            raise Refused(f"A socket is not closed by {how!r}: use refresh, close or reset.")
        leaving, self._open = self._open, []
        for ws, request in leaving:
            if how == "reset":
                _reset(request)
            else:
                await self._part(ws, how)
        return len(leaving)

    async def _part(self, ws: web.WebSocketResponse, how: str) -> None:
        if how == "refresh":
            frame = {"type": "disconnect", "reason": "refresh_requested"}
            await ws.send_json({**frame, "debug_info": {"host": "sandbox"}})
        await ws.close()

    def _hello(self) -> Json:
        about = {"host": "sandbox", "approximate_connection_time": CONNECTION_SECONDS}
        return {
            "type": "hello",
            "num_connections": len(self._open),
            "connection_info": {"app_id": self._workspace.app_id},
            "debug_info": about,
        }

    def _envelope(self, envelope_id: str, parcel: Parcel) -> Json:
        envelope: Json = {
            "envelope_id": envelope_id,
            "type": parcel.kind,
            "payload": parcel.payload,
            "accepts_response_payload": parcel.kind != "events_api",
        }
        if parcel.kind == "events_api":
            envelope |= {"retry_attempt": parcel.retry, "retry_reason": parcel.reason}
        return envelope

    def _acknowledged(self, answer: Json) -> None:
        waiting = self._waiting.get(answer.get("envelope_id", ""))
        if waiting is not None and not waiting.done():
            waiting.set_result(answer.get("payload"))


def _reset(request: web.Request) -> None:
    transport = request.transport
    if transport is not None:
        line = transport.get_extra_info("socket")
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
        transport.abort()
