"""One request of the collection, with its example body and its test script."""

import json
import re
from typing import Any

from spec.emitters.postman.auth import own_auth
from spec.examples import Examples
from spec.json_text import shown
from spec.lookup import Lookup
from spec.markdown_text import inline
from spec.model import Field, Operation
from spec.paging import query_parameters

_PARAMETER = re.compile(r"\{([^{}]++)\}")
_JSON_HEADER = {"key": "Content-Type", "value": "application/json"}


def request_item(operation: Operation, look: Lookup) -> dict[str, Any]:
    """The operation as an item of a folder."""
    request = _request(operation, look)
    return {
        "name": f"{operation.http.method} {operation.http.path}",
        "request": request,
        "response": [_saved_response(operation, request, look.examples)],
        "event": [_test_script(operation, look.examples)],
    }


def _request(operation: Operation, look: Lookup) -> dict[str, Any]:
    body = look.examples.request(operation)
    found: dict[str, Any] = {
        "method": operation.http.method,
        "header": _headers(operation, has_body=body is not None),
        "url": _url(operation, look),
        "description": inline(operation.description or operation.summary),
        **own_auth(look, operation),
    }
    if body is not None:
        found["body"] = {
            "mode": "raw",
            "raw": shown(body),
            "options": {"raw": {"language": "json"}},
        }
    return found


def _headers(operation: Operation, *, has_body: bool) -> list[dict[str, str]]:
    found = [{"key": "Accept", "value": "application/json, application/problem+json"}]
    if has_body:
        found.append(dict(_JSON_HEADER))
    if operation.idempotency_key:
        found.append({"key": "Idempotency-Key", "value": "{{$guid}}"})
    return found


def _url(operation: Operation, look: Lookup) -> dict[str, Any]:
    path = _PARAMETER.sub(r":\1", operation.http.path)
    fields = query_parameters(operation, look.house)
    query = [_query(field, look.examples) for field in fields]
    asked = "&".join(f"{one['key']}={one['value']}" for one in query if not one["disabled"])
    return {
        "raw": "{{baseUrl}}" + path + (f"?{asked}" if asked else ""),
        "host": ["{{baseUrl}}"],
        "path": path.strip("/").split("/"),
        "query": query,
        "variable": [_variable(field) for field in operation.path_parameters],
    }


def _query(field: Field, examples: Examples) -> dict[str, Any]:
    value = examples.value(field, "")
    first = value[0] if isinstance(value, list) and value else value
    return {
        "key": field.name,
        "value": _word(first),
        "description": inline(field.description),
        "disabled": not field.required,
    }


def _word(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _variable(field: Field) -> dict[str, str]:
    return {
        "key": field.name,
        "value": "{{" + field.name + "}}",
        "description": inline(field.description),
    }


def _saved_response(
    operation: Operation, request: dict[str, Any], examples: Examples
) -> dict[str, Any]:
    body = examples.response(operation)
    return {
        "name": inline(operation.summary),
        "originalRequest": request,
        "code": operation.http.success_status,
        "_postman_previewlanguage": "json",
        "header": [dict(_JSON_HEADER)] if body is not None else [],
        "body": "" if body is None else shown(body),
    }


def _test_script(operation: Operation, examples: Examples) -> dict[str, Any]:
    """A script made of our own words and numbers only: nothing that was said becomes code."""
    status = operation.http.success_status
    lines = [
        f"pm.test('answers {status}', function () {{",
        f"    pm.response.to.have.status({status});",
        "});",
    ]
    body = examples.response(operation)
    if body:
        keys = [key for key in body if re.fullmatch(r"[a-z][a-z0-9_]*", key)][:1]
        lines += [
            "pm.test('answers JSON', function () {",
            "    pm.response.to.be.json;",
            *(f"    pm.expect(pm.response.json()).to.have.property('{key}');" for key in keys),
            "});",
        ]
    return {"listen": "test", "script": {"type": "text/javascript", "exec": lines}}
