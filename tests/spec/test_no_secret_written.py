"""A secret stands in no file, wherever it was written, and somebody is asked to replace it."""

from typing import Any

import pytest
import yaml

from spec import interview_file, pipeline
from spec.brief import QUESTION_IDS
from spec.house_style import HouseStyle
from tests.spec.reading.secret_texts import SECRETS

ENTRIES = (*QUESTION_IDS, "title", "participant", "resolution")
CASES = [(ENTRIES[at % len(ENTRIES)], *told) for at, told in enumerate(SECRETS)]


def interview(entry: str, text: str) -> dict[str, Any]:
    """An interview into which this was written at one place."""
    told: dict[str, Any] = {"title": "Loans", "use_cases": ["Members can extend a loan"]}
    if entry == "participant":
        return told | {"participants": [{"name": text, "role": "product"}]}
    if entry == "resolution":
        return told | {"resolutions": [{"key": "question:scope.operations", "value": text}]}
    if entry == "title":
        return told | {"title": f"Loans {text}"[:180]}
    if entry == "use_cases":
        return told | {"use_cases": [*told["use_cases"], f"Members can list loans. {text}"]}
    return told | {entry: f"Well. {text}"}


@pytest.mark.parametrize(("entry", "text", "secret", "family"), CASES)
def test_no_file_holds_it_and_its_family_is_asked_about(
    entry: str, text: str, secret: str, family: str
) -> None:
    file = yaml.safe_dump(interview(entry, text), allow_unicode=True).encode()
    made = pipeline.run(interview_file.read(file), HouseStyle())
    contents = [one.content.decode() for one in made.files]
    parts = [part for part in secret.split() if len(part) > 4]
    assert not [part for part in parts for content in contents if part in content]
    asked = [one.question for one in made.spec.open_questions if one.topic == "secret_exposed"]
    assert len(asked) == 1
    assert f"({family})" in asked[0]


def test_two_families_are_two_questions() -> None:
    text = "password: hunter22, and PIN: 4711, and password: hunter23"
    file = yaml.safe_dump({"title": "Loans", "auth": text}).encode()
    spec = pipeline.draft(interview_file.read(file), HouseStyle())
    asked = [one for one in spec.open_questions if one.topic == "secret_exposed"]
    assert len(asked) == 2
    assert all(one.sources and one.blocking for one in asked)
