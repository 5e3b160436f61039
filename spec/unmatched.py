"""Unmatched decisions: those whose key is neither an open question nor an assumption of a draft."""

from spec.model import ApiSpec

_DECIDED = "decision:"
_SHOWN = 60  # characters of a key that a warning repeats


def unmatched(spec: ApiSpec) -> tuple[str, ...]:
    """A sentence for each decision that changed nothing, naming the keys there are."""
    known = _keys(spec)
    stray = dict.fromkeys(made.key for made in spec.resolutions if made.key not in known)
    listed = ", ".join(known)
    return tuple(
        f"The resolution `{_short(key)}` matches nothing here; known are: {listed}."
        for key in stray
    )


def _short(key: str) -> str:
    """The key as it may be repeated on one line."""
    return " ".join(key.split())[:_SHOWN]


def _keys(spec: ApiSpec) -> tuple[str, ...]:
    """The keys of what is open, of what was assumed, and of what was decided."""
    decided = (one.key.removeprefix(_DECIDED) for one in spec.decisions)
    keys = (
        *(one.key for one in spec.open_questions),
        *(one.key for one in spec.assumptions),
        *(key for key in decided if ":" in key),
    )
    return tuple(dict.fromkeys(keys))
