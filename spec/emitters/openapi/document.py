"""The whole OpenAPI document, put together from its parts."""

from typing import Any

from spec.emitters.openapi.headers import headers
from spec.emitters.openapi.marks import open_questions, root_assumptions
from spec.emitters.openapi.operations import paths
from spec.emitters.openapi.parameters import IDEMPOTENCY_KEY, idempotency_key, parameter
from spec.emitters.openapi.problems import problem_examples, problem_responses, problem_schemas
from spec.emitters.openapi.schemas import schemas
from spec.emitters.openapi.security import requirement, security_schemes
from spec.emitters.openapi.tags import tags
from spec.emitters.openapi.webhooks import event_schemas, webhooks
from spec.lookup import Lookup
from spec.markdown_text import inline
from spec.model import ApiSpec, Environment
from spec.paging import page_parameters

_STAGES = ("local", "sandbox", "alpha", "beta", "test", "stag", "prod", "preprod", "next")


def document(spec: ApiSpec) -> dict[str, Any]:
    """The contract as plain data, in the order in which people read it."""
    look = Lookup(spec)
    whole = {
        "openapi": "3.1.0",
        "info": _info(spec),
        "servers": _servers(spec),
        "tags": tags(spec),
        "security": requirement(spec),
        "paths": paths(look),
        "webhooks": webhooks(look),
        "components": _components(look),
        "x-open-questions": open_questions(spec),
        "x-assumptions": root_assumptions(spec),
    }
    return {key: value for key, value in whole.items() if value or key == "paths"}


def _info(spec: ApiSpec) -> dict[str, Any]:
    house = spec.house
    contact = {"name": house.contact_name, "url": house.contact_url}
    return {
        "title": inline(spec.title),
        "version": f"1.0.0-draft.{spec.revision}",
        "description": inline(spec.overview.summary or spec.title),
        "contact": contact,
        "license": {"name": house.license_name, "url": house.license_url},
    }


def _servers(spec: ApiSpec) -> list[dict[str, Any]]:
    house = spec.house
    known = [one for one in spec.environments if one.url] or [
        Environment(key="production", name="Production", url=house.base_url, purpose="live data")
    ]
    internal = spec.overview.audience.lower().startswith("internal")
    return [
        {
            "url": one.url.rstrip("/"),
            "description": _stage(f"{one.name}: {one.purpose}" if one.purpose else one.name),
            "x-internal": internal,
        }
        for one in {environment.url: environment for environment in known}.values()
    ]


def _stage(description: str) -> str:
    """The description, saying the stage in a word that inventories look for."""
    named = any(stage in description.lower() for stage in _STAGES)
    return inline(description if named else f"{description} (production)")


def _components(look: Lookup) -> dict[str, Any]:
    parts = {
        "schemas": {**schemas(look), **event_schemas(look), **problem_schemas(look)},
        "parameters": _shared_parameters(look),
        "headers": headers(look.spec),
        "responses": problem_responses(look),
        "examples": problem_examples(look),
        "securitySchemes": security_schemes(look.spec),
    }
    return {name: part for name, part in parts.items() if part}


def _shared_parameters(look: Lookup) -> dict[str, Any]:
    shared: dict[str, Any] = {}
    if any(operation.idempotency_key for operation in look.spec.operations):
        shared[IDEMPOTENCY_KEY] = idempotency_key()
    used = {
        field.name
        for operation in look.spec.operations
        if operation.paginated
        for field in page_parameters(look.house)
        if field.name not in {own.name for own in operation.query_parameters}
    }
    for field in page_parameters(look.house):
        if field.name in used:
            shared[field.name] = parameter(field, "query", look)
    return shared
