"""Checks that tests of several formats share."""

import re
from typing import Any

import yaml
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from spec.bundle import File
from spec.model import ApiSpec
from spec.rendering import render


def files_of(spec: ApiSpec) -> dict[str, File]:
    return {file.name: file for file in render(spec)}


def openapi_of(spec: ApiSpec) -> dict[str, Any]:
    document: dict[str, Any] = yaml.safe_load(files_of(spec)["openapi.yaml"].content)
    return document


def faults_in_example(document: dict[str, Any], schema: dict[str, Any], example: Any) -> list[str]:
    """What the example breaks of its schema in this OpenAPI document."""
    resource = Resource.from_contents(document, default_specification=DRAFT202012)
    registry: Registry[Any] = Registry().with_resource("urn:api", resource)
    pointed = _from_root(schema)
    validator = Draft202012Validator(pointed, registry=registry, format_checker=FormatChecker())
    return [error.message for error in validator.iter_errors(example)]


def _from_root(schema: Any) -> Any:
    """The schema with its references made absolute."""
    if isinstance(schema, dict):
        return {
            key: f"urn:api{value}" if key == "$ref" else _from_root(value)
            for key, value in schema.items()
        }
    return schema


def outside_fences(text: str) -> str:
    """The document without its examples."""
    return re.sub(r"^```json\n.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)


def uneven_rows(text: str) -> list[str]:
    """Rows of Markdown tables that have more or fewer cells than their head."""
    found, width = [], 0
    for line in outside_fences(text).split("\n"):
        cells = len(re.findall(r"(?<!\\)\|", line)) if line.startswith("|") else 0
        if cells and width and cells != width:
            found.append(line)
        width = cells
    return found
