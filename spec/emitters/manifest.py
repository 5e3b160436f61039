"""manifest.json: the revision in brief, for programs; the contract that scorers and CI read."""

from collections.abc import Iterable, Sequence
from typing import Any

from spec.bindings import binding
from spec.bundle import File
from spec.generator import GENERATOR
from spec.json_text import dump
from spec.model import ApiSpec, OpenQuestion, Operation
from spec.provenance import Provenance

FILE_NAME = "manifest.json"


def render(spec: ApiSpec, files: Sequence[File]) -> File:
    """The manifest of a revision whose other files are `files`."""
    return File(name=FILE_NAME, content=dump(_manifest(spec, files)), title="Manifest")


def _manifest(spec: ApiSpec, files: Sequence[File]) -> dict[str, Any]:
    provenance = Provenance(spec)
    return {
        "manifest_version": 1,
        "generator": GENERATOR,
        "feature": spec.title,
        "revision": spec.revision,
        "style": spec.style,
        "styles": list(spec.styles),
        "operations": [_operation(one, spec, provenance) for one in spec.operations],
        "auth": _distinct(one.scheme for one in spec.security),
        "data_classes": _distinct(one.data_class for one in spec.data_handling),
        "webhooks": spec.webhooks,
        "events": _distinct(event.name for event in spec.events),
        "open_questions": [_question(one, provenance) for one in spec.open_questions],
        "assumptions": [
            {"id": one.id, "text": one.text, "because": one.because} for one in spec.assumptions
        ],
        "files": [
            {"name": file.name, "sha256": file.digest, "bytes": len(file.content)} for file in files
        ],
    }


def _operation(operation: Operation, spec: ApiSpec, provenance: Provenance) -> dict[str, Any]:
    call = binding(operation, spec.style)
    return {
        "id": operation.id,
        "style": spec.style,
        "method": call.method,
        "path": call.path,
        "summary": operation.summary,
        "from": provenance.records(operation.sources),
    }


def _question(question: OpenQuestion, provenance: Provenance) -> dict[str, Any]:
    return {
        "id": question.id,
        "topic": question.topic,
        "question": question.question,
        "owner": question.owner,
        "owner_id": question.owner_id,
        "blocking": question.blocking,
        "blocks": list(question.blocks),
        "default": question.default,
        "from": provenance.records(question.sources),
    }


def _distinct(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
