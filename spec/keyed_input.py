"""Keys and values of a file that a person wrote, each complaint naming the key."""

from collections.abc import Collection
from difflib import get_close_matches
from typing import Any

import yaml

from spec.errors import UnreadableInterview
from spec.plain_text import plain
from spec.reading.secrets import mask

_SHOWN = 60  # characters of a key that a complaint repeats
_TAG = "tag:yaml.org,2002:"
# Written without quotes these are meant as words: `testing: yes`, `context: 2026-01-01`.
_WORDS = frozenset((f"{_TAG}str", f"{_TAG}bool", f"{_TAG}timestamp", f"{_TAG}value"))


def entries(node: yaml.Node, known: Collection[str], place: str = "") -> dict[str, yaml.Node]:
    """The values of a mapping by key; refuses unknown and repeated keys."""
    if not isinstance(node, yaml.MappingNode):
        raise UnreadableInterview(f"`{place}` must hold keys: {', '.join(known)}.")
    found: dict[str, yaml.Node] = {}
    for key_node, value in node.value:
        key = key_node.value if isinstance(key_node, yaml.ScalarNode) else "?"
        path = f"{place}.{key}" if place else key
        if key not in known:
            raise UnreadableInterview(_unknown(key, path, known))
        if key in found:
            raise UnreadableInterview(f"`{path}` is there twice; keep one of the two.")
        found[key] = value
    return found


def text(node: yaml.Node, place: str) -> str:
    """The value as text; empty where nothing stands."""
    if isinstance(node, yaml.ScalarNode):
        if node.tag == f"{_TAG}null":
            return ""
        if node.tag in _WORDS:
            return str(node.value)
    raise UnreadableInterview(f"`{place}` must be text, not {_kind(node)}.")


def texts(node: yaml.Node, place: str) -> tuple[str, ...]:
    """The value as one text or a list of them."""
    if isinstance(node, yaml.SequenceNode):
        return tuple(text(item, f"{place}[{number}]") for number, item in enumerate(node.value, 1))
    if isinstance(node, yaml.ScalarNode) and node.tag not in (*_WORDS, f"{_TAG}null"):
        raise UnreadableInterview(f"`{place}` must be text or a list of texts, not {_kind(node)}.")
    return (text(node, place),)


def records(node: yaml.Node, known: Collection[str], place: str) -> list[dict[str, str]]:
    """The value as a list of small records of text."""
    if isinstance(node, yaml.ScalarNode) and node.tag == f"{_TAG}null":
        return []
    if not isinstance(node, yaml.SequenceNode):
        raise UnreadableInterview(
            f"`{place}` must be a list of entries with {', '.join(known)}, not {_kind(node)}."
        )
    found = []
    for number, item in enumerate(node.value, 1):
        path = f"{place}[{number}]"
        values = entries(item, known, path)
        found.append({key: text(value, f"{path}.{key}") for key, value in values.items()})
    return found


def plain_data(node: yaml.Node) -> Any:
    """The value as Python data, for a schema to judge."""
    match node:
        case yaml.MappingNode():
            return {str(key.value): plain_data(value) for key, value in node.value}
        case yaml.SequenceNode():
            return [plain_data(item) for item in node.value]
        case _ if node.tag == f"{_TAG}null":
            return None
        case _:
            return node.value


def _unknown(key: str, path: str, known: Collection[str]) -> str:
    near = get_close_matches(key.lower(), known, n=1)
    hint = f"did you mean `{near[0]}`?" if near else f"known are: {', '.join(known)}."
    return f"`{_short(path)}` is not a key of this file; {hint}"


def _short(name: str) -> str:
    """The name as it may be repeated: on one line, without secrets, not endless."""
    flat = mask(" ".join(plain(name).split())).text
    return flat if len(flat) <= _SHOWN else flat[:_SHOWN] + "…"


def _kind(node: yaml.Node) -> str:
    match node:
        case yaml.MappingNode():
            return "keys with values"
        case yaml.SequenceNode():
            return "a list"
        case _ if node.tag in (f"{_TAG}int", f"{_TAG}float"):
            return "a number (put it in quotes)"
        case _:
            return "something else"
