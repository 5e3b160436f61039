"""Section 3: who calls, who may do what, how data is treated."""

from typing import Any

from spec.access import TITLES
from spec.emitters.markdown.marks import Marks
from spec.markdown_text import code, inline
from spec.model import ApiSpec


def view(spec: ApiSpec, marks: Marks) -> dict[str, Any]:
    """Methods, the matrix of roles and operations, data classes, further notes."""
    return {
        "methods": [
            {
                "caller": inline(one.caller) or "all callers",
                "scheme": TITLES[one.scheme],
                "description": marks.text(one.description, one),
            }
            for one in spec.security
        ],
        "scopes": _scopes(spec),
        "roles": [inline(role) for role in _roles(spec)],
        "rule": "---|" * len(_roles(spec)),
        "matrix": _matrix(spec, marks),
        "data": [
            {
                "data_class": one.data_class.replace("_", " "),
                "what": marks.text(one.what, one),
                "handling": inline(one.handling),
            }
            for one in spec.data_handling
        ],
        "sensitive": _sensitive_fields(spec, marks),
        "notes": [marks.text(one.text, one) for one in spec.security_notes],
    }


def _scopes(spec: ApiSpec) -> list[dict[str, str]]:
    allowed: dict[str, list[str]] = {}
    for operation in spec.operations:
        if operation.scope:
            allowed.setdefault(operation.scope, []).append(code(operation.id))
    return [{"scope": code(scope), "operations": ", ".join(ids)} for scope, ids in allowed.items()]


def _roles(spec: ApiSpec) -> list[str]:
    said = (permission.role for permission in spec.permissions)
    acting = (actor for operation in spec.operations for actor in operation.actors)
    return list(dict.fromkeys((*said, *acting)))


def _matrix(spec: ApiSpec, marks: Marks) -> list[dict[str, Any]]:
    rules = {(one.role, one.operation): marks.text(one.rule, one) for one in spec.permissions}
    roles = _roles(spec)
    return [
        {
            "operation": code(operation.id),
            "cells": [
                rules.get((role, operation.key), "yes" if role in operation.actors else "–")
                for role in roles
            ],
        }
        for operation in spec.operations
    ]


def _sensitive_fields(spec: ApiSpec, marks: Marks) -> list[dict[str, str]]:
    return [
        {
            "field": code(f"{schema.name}.{field.name}"),
            "data_class": field.sensitivity.replace("_", " ") + marks.of(field),
        }
        for schema in spec.schemas
        for field in schema.fields
        if field.sensitivity
    ]
