"""Whatever people say is shown as they said it and acts as nothing."""

import json
import re
from typing import Any

import pytest
import yaml
from openapi_spec_validator import validate

from spec.emitters import FORMATS
from spec.model import ApiSpec
from spec.plain_text import plain
from spec.rendering import render
from tests.spec.contracts import outside_fences, uneven_rows
from tests.spec.example_spec import library

HOSTILE = (
    "<!channel>",
    "<@U0MARA>",
    "{{7*191}} {% raw %} {{ self }}",
    "| x | y |\n|---|---|",
    "</script><script>alert(1)</script>",
    "!!python/object/apply:os.system ['true']",
    "*alias &anchor",
    "yes",
    "1e3",
    "'; drop",
    "# heading\n## 9. Another section",
    "```\nout of the fence\n```",
    "[A-99] [Needs Clarification NC-99]",
    "[click](javascript:alert(1))",
    "[A-1]: https://evil.example",
    plain("half \ud800 pair, NUL \x00, bidi \u202e"),
)


def poisoned(text: str) -> ApiSpec:
    """The library with this text wherever people's own words stand."""
    data = library().model_dump()
    _poison(data, text)
    return ApiSpec.model_validate(data)


WORDS = frozenset(
    [
        "title",
        "summary",
        "description",
        "sentence",
        "author",
        "text",
        "reason",
        "question",
        "default",
        "owner",
        "when",
        "client_action",
        "want",
        "benefit",
        "actor",
        "feature",
        "audience",
        "caller",
        "what",
        "handling",
        "rule",
        "use",
        "when_down",
        "given",
        "then",
        "alert",
        "because",
        "change",
        "role",
        "purpose",
        "effect",
    ]
)


def _poison(data: Any, text: str) -> None:
    if isinstance(data, dict):
        for key, value in data.items():
            if key in WORDS and isinstance(value, str):
                if key != "question" or "options" in data:
                    data[key] = text
            else:
                _poison(value, text)
    elif isinstance(data, list | tuple):
        for item in data:
            _poison(item, text)


@pytest.mark.parametrize("text", HOSTILE)
def test_every_file_can_still_be_read(text: str) -> None:
    files = {file.name: file.content for file in render(poisoned(text))}
    validate(yaml.safe_load(files["openapi.yaml"]))
    json.loads(files["postman_collection.json"])
    assert json.loads(files["manifest.json"])["feature"] == text


@pytest.mark.parametrize("text", HOSTILE)
def test_the_document_keeps_its_shape(text: str) -> None:
    document = _document(text)
    assert _headings(document) == _headings(_document("harmless"))
    assert not uneven_rows(document)


@pytest.mark.parametrize("text", HOSTILE)
def test_the_document_holds_no_foreign_markup(text: str) -> None:
    document = _document(text)
    tags = set(re.findall(r"<[A-Za-z/!?@][^>]*>", document))
    assert all(re.fullmatch(r'<a id="[a-z0-9-]+">|</a>', tag) for tag in tags)
    assert "1337" not in document
    assert not re.search(r"(?<!\\)\[(A-99|click)", outside_fences(document))
    assert not re.search(r"^\[A-1\]: https", document, re.MULTILINE)


def test_the_poison_reaches_every_format() -> None:
    for format in FORMATS:
        assert any(
            b"unmistakable" in file.content for file in format.render(poisoned("unmistakable"))
        )


def _document(text: str) -> str:
    return next(file for file in render(poisoned(text)) if file.name == "spec.md").content.decode()


def _headings(document: str) -> list[str]:
    return [line.split(" ")[0] for line in document.split("\n") if re.match(r"#+ ", line)]
