"""The template of the document, loaded once."""

from functools import cache
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

_FOLDER = Path(__file__).resolve().parents[3] / "templates" / "markdown"


@cache
def template() -> Template:
    """The template of spec.md; what it is given is data, never a template."""
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(_FOLDER),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    return environment.get_template("spec.md.j2")
