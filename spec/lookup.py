"""One specification with everything in it found by name, built once per file that is written."""

from spec.access import Access
from spec.examples import Examples
from spec.model import ApiSpec, ErrorCase, Operation, Schema
from spec.provenance import Provenance


class Lookup:
    """What emitters ask of a specification again and again."""

    def __init__(self, spec: ApiSpec) -> None:
        self.spec = spec
        self.house = spec.house
        self.access = Access(spec)
        self.provenance = Provenance(spec)
        self.examples = Examples(spec)
        self._schemas = {schema.name: schema for schema in spec.schemas}
        self._errors = {error.code: error for error in spec.errors}
        self._operations = {one.key: one for one in spec.operations}
        self._ranks = {error.code: rank for rank, error in enumerate(spec.errors)}
        self._stories: dict[str, list[str]] = {}
        for story in spec.stories:
            for key in story.operations:
                self._stories.setdefault(key, []).append(story.id)

    def schema(self, name: str) -> Schema | None:
        """The schema of this name, if there is one."""
        return self._schemas.get(name)

    def error(self, code: str) -> ErrorCase:
        """The error with this code."""
        return self._errors[code]

    def operation(self, key: str) -> Operation | None:
        """The operation with this key, if there is one."""
        return self._operations.get(key)

    def errors_of(self, operation: Operation) -> list[ErrorCase]:
        """The errors of the operation, in the order of the specification."""
        known = {code for code in operation.errors if code in self._errors}
        return [self._errors[code] for code in sorted(known, key=self._ranks.__getitem__)]

    def stories_of(self, operation: Operation) -> list[str]:
        """Ids of the stories that the operation serves."""
        return self._stories.get(operation.key, [])
