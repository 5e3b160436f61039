"""The sandbox as an HTTP server: in this process for tests, or as a process of its own."""

import asyncio
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from aiohttp import web

from sandbox.client import Sandbox
from sandbox.control import control
from sandbox.errors import SlackError
from sandbox.response_urls import respond, status_of
from sandbox.slack import Slack
from sandbox.web_api import files
from sandbox.web_api.dispatch import answer, answer_call

LOOPBACK = "127.0.0.1"
LARGEST_BODY = 256 * 1024 * 1024
START_SECONDS = 10.0


def routes(slack: Slack) -> list[web.RouteDef]:
    """Every address the sandbox answers."""

    async def api(request: web.Request) -> web.StreamResponse:
        return await answer_call(slack, request)

    async def verb(request: web.Request) -> web.StreamResponse:
        return await control(slack, request)

    async def upload(request: web.Request) -> web.StreamResponse:
        return await _upload(slack, request)

    async def response(request: web.Request) -> web.StreamResponse:
        return await _response(slack, request)

    async def file(request: web.Request) -> web.StreamResponse:
        return _file(slack, request)

    return [
        web.post("/api/{method}", api),
        web.get("/api/{method}", api),
        web.get("/link", slack.sockets.serve),
        web.post("/upload/v1/{file}", upload),
        web.post("/response/{key}", response),
        web.get("/files/{file}/{name:.*}", file),
        web.post("/control/{verb}", verb),
    ]


async def _upload(slack: Slack, request: web.Request) -> web.StreamResponse:
    file_id = request.match_info["file"]
    content = await _uploaded_bytes(request)

    def receive() -> dict[str, object]:
        try:
            files.receive(slack, file_id, content)
        except SlackError as refusal:
            return {"ok": False, "error": refusal.error}
        return {"ok": True}

    shown = {"file_id": file_id, "bytes": len(content)}
    answered = await answer(slack, request, "upload", shown, receive)
    if slack.calls[-1]["outcome"] in ("file_not_found", "invalid_length"):
        return web.Response(status=400, text=slack.calls[-1]["outcome"])
    return answered


async def _uploaded_bytes(request: web.Request) -> bytes:
    if not request.content_type.startswith("multipart/"):
        return await request.read()
    for value in (await request.post()).values():
        if isinstance(value, web.FileField):
            return value.file.read()
    return b""


async def _response(slack: Slack, request: web.Request) -> web.StreamResponse:
    try:
        body = await request.json()
    except json.JSONDecodeError:
        return web.json_response({"ok": False, "error": "invalid_payload"}, status=400)
    if not isinstance(body, dict):
        return web.json_response({"ok": False, "error": "invalid_payload"}, status=400)
    key = request.match_info["key"]
    answered = await answer(slack, request, "response_url", body, lambda: respond(slack, key, body))
    result = slack.calls[-1]["answer"]
    if result is not None and not result["ok"]:
        answered.set_status(status_of(result))
    return answered


def _file(slack: Slack, request: web.Request) -> web.StreamResponse:
    token = request.headers.get("Authorization", "").removeprefix("Bearer ")
    stored = slack.workspace.files.get(request.match_info["file"])
    if token != slack.workspace.bot_token or "files:read" not in slack.workspace.scopes:
        return web.Response(status=403)
    if stored is None or stored.content is None:
        return web.Response(status=404)
    return web.Response(body=stored.content, content_type="application/octet-stream")


@dataclass
class Server:
    """A listening sandbox."""

    slack: Slack
    runner: web.AppRunner

    @classmethod
    async def start(cls, port: int = 0) -> "Server":
        """Listen on this port of the loopback interface, or on a free one."""
        slack = Slack.at("")
        app = web.Application(client_max_size=LARGEST_BODY)
        app.add_routes(routes(slack))
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await runner.setup()
        site = web.TCPSite(runner, LOOPBACK, port)
        await site.start()
        slack.base_url = f"http://{LOOPBACK}:{runner.addresses[0][1]}"
        return cls(slack, runner)

    async def stop(self) -> None:
        """Close every connection and give up what is on its way."""
        await self.slack.deliverer.stop()
        await self.slack.sockets.disconnect("close")
        await self.runner.cleanup()


@dataclass
class _Hosted:
    """A server in a thread of this process."""

    ready: threading.Event = field(default_factory=threading.Event)
    base_url: str = ""
    loop: asyncio.AbstractEventLoop | None = None
    done: asyncio.Event | None = None

    def run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        server = await Server.start()
        self.loop, self.done = asyncio.get_running_loop(), asyncio.Event()
        self.base_url = server.slack.base_url
        self.ready.set()
        await self.done.wait()
        await server.stop()

    def stop(self) -> None:
        if self.loop is not None and self.done is not None:
            self.loop.call_soon_threadsafe(self.done.set)


@contextmanager
def running() -> Iterator[Sandbox]:
    """A sandbox in a thread of this process, as a client sees it."""
    hosted = _Hosted()
    thread = threading.Thread(target=hosted.run, name="sandbox", daemon=True)
    thread.start()
    if not hosted.ready.wait(START_SECONDS):
        raise TimeoutError("The sandbox did not start.")
    try:
        yield Sandbox(hosted.base_url)
    finally:
        hosted.stop()
        thread.join(START_SECONDS)
