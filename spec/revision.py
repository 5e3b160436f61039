"""One revision as it is kept: the specification as compressed JSON, with what wrote it."""

import json
import zlib
from hashlib import sha256

from pydantic import ValidationError

from spec.errors import UnreadableRevision
from spec.generator import GENERATOR
from spec.house_style import HouseStyle
from spec.model import ApiSpec

_FORMAT = 1


def pack(spec: ApiSpec) -> bytes:
    """The specification as bytes to be stored; equal specifications give equal bytes."""
    record = {
        "format": _FORMAT,
        "generator": GENERATOR,
        "settings": settings_digest(spec.house),
        "spec": spec.model_dump(mode="json", exclude_defaults=True),
    }
    text = json.dumps(record, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return zlib.compress(text.encode(), 6)


def unpack(stored: bytes) -> ApiSpec:
    """The specification that `pack` stored; raises UnreadableRevision for anything else."""
    try:
        record = json.loads(zlib.decompress(stored))
        if record["format"] != _FORMAT:
            raise UnreadableRevision(f"This revision is stored in format {record['format']}.")
        return ApiSpec.model_validate(record["spec"])
    except (zlib.error, ValueError, KeyError, TypeError, ValidationError) as error:
        raise UnreadableRevision("This revision cannot be read any more.") from error


def settings_digest(house: HouseStyle) -> str:
    """A short fingerprint of the settings, and the own words, that a draft was made with."""
    without = {"words"} if not house.words.written else None
    return sha256(house.model_dump_json(exclude=without).encode()).hexdigest()[:16]
