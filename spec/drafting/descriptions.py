"""Descriptions of fields: one sentence for each, in the words of its name and its thing."""

from spec.drafting import names

_VERBS = ("has", "can", "allows", "needs", "requires", "includes", "accepts", "should")
_TAILS = ("at", "by", "id")
_UNSAID = "record"  # whose field it is, where nothing tells


def described(template: str, name: str, stem: str, resource: str) -> str:
    """The sentence of this template, its places filled in."""
    whose = names.spaced(resource) or _UNSAID
    filled = (
        template.replace("{when}", _when(name))
        .replace("{whether}", _whether(name))
        .replace("{bare}", names.spaced(_bare(name)))
        .replace("{stem}", names.spaced(stem) or whose)
        .replace("{name}", names.spaced(name))
        .replace("{resource}", whose)
    )
    return filled[:1].upper() + filled[1:]


def _bare(name: str) -> str:
    front, _, last = name.rpartition("_")
    return front if last in _TAILS else name


def _when(name: str) -> str:
    """Reads `packed_at` as "when it was packed", `arrival` as "arrival of the train"."""
    deed = name.removesuffix("_at")
    if deed != name and deed.endswith("ed"):
        return f"When the {{resource}} was {names.spaced(deed)}."
    return f"Time of {names.spaced(deed)}." if deed != name else "{name} of the {resource}."


def _whether(name: str) -> str:
    """Reads `has_lift` as "has lift", `is_active` and `active` as "is active"."""
    front, _, rest = name.partition("_")
    if front in _VERBS and rest:
        return f"{front} {names.spaced(rest)}"
    return f"is {names.spaced(rest if front == 'is' else name)}"
