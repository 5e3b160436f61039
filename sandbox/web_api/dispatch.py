"""Answering Web API requests: arguments, token, scope, planned faults, log."""

import asyncio
import copy
import json
import time
from typing import Any

from aiohttp import web

from sandbox.errors import SlackError
from sandbox.faults import ANSWERING, Fault
from sandbox.slack import Slack
from sandbox.web_api import chat, conversations, files, identity, reactions, views
from sandbox.web_api.call import Call, Method
from sandbox.workspace import Json

METHODS: dict[str, Method] = {
    **chat.METHODS,
    **conversations.METHODS,
    **files.METHODS,
    **identity.METHODS,
    **reactions.METHODS,
    **views.METHODS,
}


async def read_arguments(request: web.Request) -> Json:
    """The arguments of a call: JSON, form fields or query."""
    if request.content_type == "application/json":
        body = await request.text()
        arguments = json.loads(body) if body else {}
        if not isinstance(arguments, dict):
            raise SlackError("json_not_object")
        return arguments
    return {**request.query, **await request.post()}


async def answer_call(slack: Slack, request: web.Request) -> web.StreamResponse:
    """The answer to one Web API request."""
    name = request.match_info["method"]
    try:
        arguments = await read_arguments(request)
    except json.JSONDecodeError:
        return web.json_response({"ok": False, "error": "invalid_json"})
    token = _token(request, arguments)
    return await answer(slack, request, name, arguments, lambda: run(slack, name, token, arguments))


async def answer(
    slack: Slack, request: web.Request, name: str, arguments: Json, work: Any
) -> web.StreamResponse:
    """Do the work of a call unless a planned fault strikes; log it either way."""
    record: Json = {"method": name, "arguments": copy.deepcopy(arguments), "at": time.time()}
    record |= {"outcome": "under way", "fault": None, "answer": None}
    slack.calls.append(record)
    fault = slack.faults.take(ANSWERING, name)
    if fault is not None:
        record["fault"] = fault.kind
        refused = await _before(request, fault)
        if refused is not None:
            record["outcome"] = fault.options.get("error", fault.kind)
            return refused
    result = work()
    record |= {"outcome": result.get("error", "ok"), "answer": copy.deepcopy(result)}
    if fault is not None and fault.kind == "drop":
        return _cut(request)
    return web.json_response(result)


def run(slack: Slack, name: str, token: str, arguments: Json) -> Json:
    """The JSON answer of one method."""
    try:
        if name not in METHODS:
            raise SlackError("unknown_method", req_method=name)
        method = METHODS[name]
        _check_token(slack, token, method)
        if method.scope is not None:
            slack.demand_scope(method.scope)
        return {"ok": True, **method.run(slack, Call(name, arguments))}
    except SlackError as refusal:
        return {"ok": False, "error": refusal.error, **refusal.answer}


async def _before(request: web.Request, fault: Fault) -> web.StreamResponse | None:
    """What a fault answers instead of the method, if it does."""
    options = fault.options
    match fault.kind:
        case "rate_limit":
            return web.json_response(
                {"ok": False, "error": "ratelimited"},
                status=429,
                headers={"Retry-After": str(options.get("retry_after", 1))},
            )
        case "error":
            body = {"ok": False, "error": options.get("error", "internal_error")}
            return web.json_response(body, status=options.get("status", 200))
        case "drop" if not options.get("applied", True):
            return _cut(request)
        case "delay":
            await asyncio.sleep(options.get("seconds", 1.0))
    return None


def _cut(request: web.Request) -> web.StreamResponse:
    """Cut the connection, so that no answer arrives."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def _token(request: web.Request, arguments: Json) -> str:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token if scheme == "Bearer" else str(arguments.get("token") or "")


def _check_token(slack: Slack, token: str, method: Method) -> None:
    workspace = slack.workspace
    if not token:
        raise SlackError("not_authed")
    if token not in (workspace.bot_token, workspace.app_token):
        raise SlackError("invalid_auth")
    if (token == workspace.app_token) != method.app_token:
        raise SlackError("not_allowed_token_type")
