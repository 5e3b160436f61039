"""YAML that readers of version 1.1 and of 1.2 understand alike: plain data, no tags, no aliases."""

import re
from typing import Any

import yaml

# Anything that some reader takes for a number, a date, a truth value or nothing.
_NOT_A_STRING = re.compile(
    r"""[-+.]{0,40}[0-9].*          # 1e3, 0o7, 0x1f, 12:30, 2026-03-04, +1, .5
    | [-+]?\.(inf|nan)
    | y | n | yes | no | on | off | true | false | null | ~
    | [=<]+""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_BLOCK_SAFE = re.compile(r"[^\s].*+", re.DOTALL)


class _Dumper(yaml.CSafeDumper):
    """The C dumper, with quotes wherever two readers could differ."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        """Write shared objects out each time, so that no anchor appears."""
        return True


def _represent_text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    style = None
    if "\n" in text and _BLOCK_SAFE.fullmatch(text) and " \n" not in text:
        style = "|"
    elif _NOT_A_STRING.fullmatch(text):
        style = "'"
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent_text)


def dump(data: Any) -> bytes:
    """The data as YAML in block style, keys in the order given."""
    text = yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)
    return str(text).encode("utf-8")
