"""Every format that a specification can be written in."""

from spec.emitters import markdown, openapi, postman
from spec.emitters.format import Format

# The manifest is no format of its own: it lists the files of the others and comes last.
FORMATS: tuple[Format, ...] = (
    Format("markdown", "Specification", markdown.applies, markdown.render),
    Format("openapi", "OpenAPI 3.1", openapi.applies, openapi.render),
    Format("postman", "Postman collection", postman.applies, postman.render),
)
