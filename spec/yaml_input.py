"""YAML that a person hands in: plain data within limits, or one sentence saying what is wrong."""

from collections.abc import Iterator

import yaml

from spec.errors import UnreadableInterview

SIZE_LIMIT = 1_000_000
_DEPTH_LIMIT = 12


def compose(data: bytes) -> yaml.MappingNode:
    """The file as a tree of keys and values; raises UnreadableInterview with the reason."""
    text = _decoded(data)
    try:
        _check_events(yaml.parse(text, Loader=yaml.CSafeLoader))
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f" in line {mark.line + 1}" if mark else ""
        raise UnreadableInterview(
            f"This is not valid YAML{where}; a text with a colon, a quote or a leading "
            "special character has to stand in quotes."
        ) from error
    except yaml.YAMLError as error:
        raise UnreadableInterview(
            "This is not valid YAML: it holds characters that text must not hold."
        ) from error
    if not isinstance(root, yaml.MappingNode):
        raise UnreadableInterview("The file must hold keys with values, such as `title: Refunds`.")
    return root


def _decoded(data: bytes) -> str:
    if len(data) > SIZE_LIMIT:
        raise UnreadableInterview("The file is larger than 1 MB; an interview is much smaller.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableInterview("The file is not UTF-8 text; save it as UTF-8.") from error


def _check_events(events: Iterator[yaml.Event]) -> None:
    """Refuses what could grow, run or hide: aliases, tags, deep nesting, a second document."""
    depth = documents = 0
    for event in events:
        documents += isinstance(event, yaml.DocumentStartEvent)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        fault = _fault(event, depth, documents)
        if fault:
            line = event.start_mark.line + 1 if event.start_mark else 1
            raise UnreadableInterview(f"Line {line} has {fault}, which is not accepted here.")


def _fault(event: yaml.Event, depth: int, documents: int) -> str:
    if documents > 1:
        return "a second document"
    if depth > _DEPTH_LIMIT:
        return "too many levels of nesting"
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        return "a YAML alias or anchor (& or *; put a text that begins so in quotes)"
    if getattr(event, "tag", None):
        return "a YAML tag (!; put a text that begins so in quotes)"
    return ""
