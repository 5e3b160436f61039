"""postman_collection.json: the REST contract to try out, Postman Collection 2.1."""

from spec.bundle import File
from spec.emitters.postman.collection import collection
from spec.json_text import dump
from spec.model import ApiSpec

FILE_NAME = "postman_collection.json"


def applies(spec: ApiSpec) -> bool:
    """Whether the specification is called over REST."""
    return "rest" in spec.styles


def render(spec: ApiSpec) -> tuple[File, ...]:
    """The collection as one JSON file."""
    return (File(name=FILE_NAME, content=dump(collection(spec)), title="Postman collection"),)
