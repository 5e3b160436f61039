"""openapi.yaml: the REST contract, OpenAPI 3.1."""

from spec.bundle import File
from spec.emitters.openapi.document import document
from spec.model import ApiSpec
from spec.yaml_text import dump

FILE_NAME = "openapi.yaml"


def applies(spec: ApiSpec) -> bool:
    """Whether the specification is called over REST."""
    return "rest" in spec.styles


def render(spec: ApiSpec) -> tuple[File, ...]:
    """The contract as one YAML file."""
    return (File(name=FILE_NAME, content=dump(document(spec)), title="OpenAPI 3.1"),)
