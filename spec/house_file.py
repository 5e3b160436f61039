"""The organisation's settings file (apispec.yaml) as a HouseStyle."""

from typing import Any

import yaml
from pydantic import ValidationError

from spec.errors import UnreadableInterview
from spec.house_style import HouseStyle
from spec.keyed_input import entries, plain_data, text
from spec.yaml_input import compose

_OWNERS = "owners"
_LEXICON = "lexicon"
_HOUSE_KEYS = tuple(name for name in HouseStyle.model_fields if name not in (_OWNERS, "words"))
# The last three concern the conversation only.
_SECTIONS = ("house", _OWNERS, _LEXICON, "reminders", "interview", "timing")


def read(data: bytes) -> HouseStyle:
    """The settings of the file over the defaults; raises UnreadableInterview, naming the key."""
    root = compose(data)
    _refuse_bare(root)
    found = entries(root, _SECTIONS)
    if "house" in found:
        entries(found["house"], _HOUSE_KEYS, "house")
    owners = {_OWNERS: plain_data(found[_OWNERS])} if _OWNERS in found else {}
    try:
        return HouseStyle.model_validate({**_section(found, "house"), **owners})
    except ValidationError as error:
        first = error.errors()[0]
        steps = [str(step) for step in first["loc"]]
        place = ".".join(steps if steps[:1] == [_OWNERS] else ["house", *steps])
        raise UnreadableInterview(f"`{place}` cannot be used: {first['msg']}.") from error


def lexicon(data: bytes) -> str:
    """Where the organisation's own words are, beside the settings; empty if there are none."""
    found = entries(compose(data), _SECTIONS)
    return text(found[_LEXICON], _LEXICON) if _LEXICON in found else ""


def _section(found: dict[str, yaml.Node], name: str) -> dict[str, Any]:
    return dict(plain_data(found[name])) if name in found else {}


def _refuse_bare(root: yaml.MappingNode) -> None:
    """Says where a setting of the house belongs that stands outside of it."""
    for key, _ in root.value:
        if key.value in _HOUSE_KEYS:
            raise UnreadableInterview(f"`{key.value}` belongs under `house:`, indented.")
