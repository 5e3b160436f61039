"""JSON as every file of a bundle is written: readable, UTF-8, no NaN."""

import json
from typing import Any


def dump(data: Any) -> bytes:
    """The data as indented JSON with a newline at the end."""
    return (shown(data) + "\n").encode("utf-8")


def shown(data: Any) -> str:
    """The data as indented JSON for a reader's eyes."""
    return json.dumps(data, ensure_ascii=False, allow_nan=False, indent=2)
