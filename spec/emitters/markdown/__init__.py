"""spec.md: the document that people read."""

from spec.bundle import File
from spec.emitters.markdown import (
    constraints,
    design,
    operations,
    overview,
    page_one,
    security,
    testing,
)
from spec.emitters.markdown import schemas as schema_tables
from spec.emitters.markdown.marks import Marks
from spec.emitters.markdown.templates import template
from spec.model import ApiSpec

FILE_NAME = "spec.md"


def applies(spec: ApiSpec) -> bool:  # noqa: ARG001
    """Every specification has a document."""
    return True


def render(spec: ApiSpec) -> tuple[File, ...]:
    """The document as one Markdown file."""
    marks = Marks(spec)
    text = template().render(
        page=page_one.view(spec, marks),
        overview=overview.view(spec, marks),
        design=design.view(spec, marks),
        operations=operations.view(spec, marks),
        schemas=schema_tables.view(spec, marks),
        security=security.view(spec, marks),
        constraints=constraints.view(spec, marks),
        testing=testing.view(spec, marks),
        closing=page_one.closing(spec, marks),
        definitions=marks.definitions(),
    )
    return (File(name=FILE_NAME, content=text.encode("utf-8"), title="Specification"),)
