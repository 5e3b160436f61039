"""The collection: folders by resource, variables, authentication."""

from typing import Any
from uuid import NAMESPACE_URL, uuid5

from inflection import pluralize

from spec.emitters.postman.auth import auth, auth_variables
from spec.emitters.postman.requests import request_item
from spec.lookup import Lookup
from spec.markdown_text import inline
from spec.model import ApiSpec

_SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"


def collection(spec: ApiSpec) -> dict[str, Any]:
    """The collection as plain data."""
    look = Lookup(spec)
    return {
        "info": {
            "_postman_id": str(uuid5(NAMESPACE_URL, spec.slug)),
            "name": spec.title,
            "description": inline(spec.overview.summary or spec.title),
            "schema": _SCHEMA,
        },
        "item": _folders(look),
        "auth": auth(spec),
        "variable": _variables(look),
    }


def _folders(look: Lookup) -> list[dict[str, Any]]:
    folders: dict[str, list[dict[str, Any]]] = {}
    for operation in look.spec.operations:
        name = pluralize(operation.resource).replace("_", " ").capitalize()
        folders.setdefault(name, []).append(request_item(operation, look))
    return [{"name": name, "item": items} for name, items in folders.items()]


def _variables(look: Lookup) -> list[dict[str, str]]:
    spec = look.spec
    address = next((one.url for one in spec.environments if one.url), spec.house.base_url)
    found = {"baseUrl": address.rstrip("/"), **auth_variables(look)}
    for operation in spec.operations:
        for field in operation.path_parameters:
            found.setdefault(field.name, str(look.examples.value(field, "")))
    return [{"key": key, "value": value, "type": "string"} for key, value in found.items()]
