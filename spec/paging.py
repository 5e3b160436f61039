"""How lists are fetched page by page: added parameters, and the object that wraps a page."""

from spec.house_style import HouseStyle
from spec.model import ApiSpec, Field, Operation, Schema

CURSOR_PATTERN = "^[A-Za-z0-9_-]+$"
CURSOR_LENGTH = 256
CURSOR_EXAMPLE = "b3JkZXJfMDFKOVozVDU"


def page_parameters(house: HouseStyle) -> tuple[Field, Field]:
    """`limit` and `cursor`, with the bounds of the house."""
    limit = Field(
        key="page.limit",
        name="limit",
        type="integer",
        format="int32",
        description="Items per page.",
        minimum=1,
        maximum=house.page_size_limit,
        default=house.page_size,
        example=house.page_size,
    )
    return limit, _cursor("cursor", "Where to go on: next_cursor of the page before.")


def query_parameters(operation: Operation, house: HouseStyle) -> tuple[Field, ...]:
    """All query parameters of the operation, those of paging included."""
    if not operation.paginated:
        return operation.query_parameters
    named = {field.name for field in operation.query_parameters}
    missing = (field for field in page_parameters(house) if field.name not in named)
    return (*operation.query_parameters, *missing)


def page_name(schema_name: str) -> str:
    """Name of the object that holds one page of these."""
    return f"{schema_name}Page"


def page_schema(operation: Operation, house: HouseStyle) -> Schema:
    """The object that a list operation answers with: `data`, and `next_cursor` where paginated."""
    fields = [
        Field(
            key=f"page.{operation.response}.data",
            name="data",
            type="object",
            ref=operation.response,
            many=True,
            required=True,
            maximum=house.page_size_limit,
            description="The items of this page.",
        )
    ]
    if operation.paginated:
        fields.append(_cursor("next_cursor", "Cursor of the next page; absent on the last one."))
    name = page_name(operation.response)
    return Schema(
        key=f"page.{operation.response}",
        name=name,
        description=f"One page of {operation.response} objects.",
        fields=tuple(fields),
    )


def page_schemas(spec: ApiSpec) -> tuple[Schema, ...]:
    """The page objects that the list operations need, each once; a paginated one wins."""
    found: dict[str, Schema] = {}
    for operation in spec.operations:
        if operation.response and operation.response_is_list:
            page = page_schema(operation, spec.house)
            if len(page.fields) > len(found[page.name].fields if page.name in found else ()):
                found[page.name] = page
    return tuple(found.values())


def answer_name(operation: Operation) -> str:
    """Name of the schema of the whole answer; empty where there is no content."""
    if operation.response and operation.response_is_list:
        return page_name(operation.response)
    return operation.response


def _cursor(name: str, description: str) -> Field:
    return Field(
        key=f"page.{name}",
        name=name,
        type="string",
        description=description,
        max_length=CURSOR_LENGTH,
        pattern=CURSOR_PATTERN,
        example=CURSOR_EXAMPLE,
    )
