"""Our own YAML files as plain data, every scalar as text.

The schemas that judge the data turn the texts into what they ask for.
"""

import re
from typing import Any

import yaml

_NULL = "tag:yaml.org,2002:null"


class _TextLoader(yaml.CBaseLoader):
    """PyYAML's loader without types, but for what is left empty."""


_TextLoader.add_implicit_resolver(_NULL, re.compile(r"(?:~|null|)\Z"), ["~", "n", ""])
_TextLoader.add_constructor(_NULL, lambda _loader, _node: None)


def read(text: str) -> Any:
    """Keys, lists and texts; what is left empty is None."""
    return yaml.load(text, Loader=_TextLoader)  # noqa: S506 - it makes nothing but texts
