"""Examples as fenced JSON."""

import re
from typing import Any

from spec.json_text import shown
from spec.markdown_text import fence

_TAG_START = re.compile(r"<(?=[A-Za-z/!?@#$])")


def json_block(data: Any) -> str:
    """The data as a fenced block of JSON in which nothing looks like a tag or a mention."""
    return fence(_TAG_START.sub(r"\\u003c", shown(data)), "json")
