"""What the reader understands, by examples, and the page in docs that is made of them."""

from pathlib import Path
from typing import NamedTuple

import yaml

from spec.drafting import bindings, target
from spec.predict import brief_of
from spec.reading import use_cases
from spec.reading.sentences import sentences

PAGE = Path(__file__).resolve().parents[2] / "docs" / "understood.md"
_HEAD = """# What is understood

Made from [`tests/understood/sentences.yaml`](../tests/understood/sentences.yaml) by
`make golden`; every line is a test. The endpoint is what the sentence becomes over HTTP;
GraphQL, gRPC and events name the same operation.
"""


class Section(NamedTuple):
    """Sentences of one kind, each with the endpoints that it becomes."""

    title: str
    note: str
    examples: list[tuple[str, str]]


def sections() -> list[Section]:
    """The examples as they stand in the file."""
    text = (Path(__file__).parent / "sentences.yaml").read_text(encoding="utf-8")
    return [
        Section(
            one["title"],
            one["note"],
            [(example["said"], example["becomes"]) for example in one["examples"]],
        )
        for one in yaml.safe_load(text)
    ]


def becomes(said: str) -> str:
    """The endpoints of one sentence, or "-"."""
    told = [piece for answer in brief_of(said).answers for piece in sentences(answer)]
    wanted = [intent for intent in use_cases.read(told) if intent.kind == "operation"]
    calls = [bindings.http(one) for one in target.settle(wanted)]
    return "; ".join(f"{call.method} {call.path}" for call in calls) or "-"


def page() -> str:
    """The page in Markdown."""
    parts = [_HEAD]
    for section in sections():
        parts.append(
            f"\n## {section.title}\n\n{section.note}\n\n| said | becomes |\n| --- | --- |\n"
        )
        parts += [f"| {_cell(said)} | {_calls(made)} |\n" for said, made in section.examples]
    return "".join(parts)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("*", "\\*").replace("~", "\\~").replace("<", "&lt;")


def _calls(made: str) -> str:
    return "no endpoint" if made == "-" else ", ".join(f"`{call}`" for call in made.split("; "))
