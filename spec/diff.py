"""What changed from one revision to the next, in words, and who caused it."""

from typing import Any, Literal

from spec.model import ApiSpec, Source
from spec.provenance import Provenance
from spec.subjects import Area, Subject, subjects
from spec.value import Value

# Provenance may differ although the part says the same.
_PROVENANCE = frozenset(("key", "id", "sources", "assumptions", "questions", "places"))


class Because(Value):
    """Whose words brought the change about."""

    author: str
    text: str


class Change(Value):
    """One difference between two revisions."""

    kind: Literal["added", "removed", "changed", "resolved", "opened"]
    area: Area
    key: str
    sentence: str
    because: Because | None = None


def compare(old: ApiSpec, new: ApiSpec) -> tuple[Change, ...]:
    """The differences, removed parts first within each area; empty where nothing differs."""
    before, after = subjects(old), subjects(new)
    causes = _Causes(old, new)
    gone = [_removed(one, causes) for key, one in before.items() if key not in after]
    fresh = [_added(one, causes) for key, one in after.items() if key not in before]
    kept = [_changed(before[key], one, causes) for key, one in after.items() if key in before]
    return (*gone, *fresh, *(change for change in kept if change is not None))


class _Causes:
    """Finds out who caused a change: a decision, or a sentence that is new."""

    def __init__(self, old: ApiSpec, new: ApiSpec) -> None:
        self._provenance = Provenance(new)
        known = set(old.resolutions)
        self._decisions = {made.key: made for made in new.resolutions}
        self._fresh = {made.key for made in new.resolutions if made not in known}

    def decision(self, key: str) -> Because | None:
        """Who decided about this question or assumption."""
        made = self._decisions.get(key)
        if made is None:
            return None
        return Because(author=self._provenance.author(made.author), text=made.value)

    def of(self, old: Subject | None, new: Subject | None) -> Because | None:
        """Who caused the difference between the two, if the parts tell."""
        leaned = (one for subject in (old, new) if subject for one in _leans_on(subject))
        decided = next((key for key in leaned if key in self._fresh), None)
        if decided:
            return self.decision(decided)
        said_before = set(old.part.sources) if old else set()
        said = [one for one in (new.part.sources if new else ()) if one not in said_before]
        return self._sentence(said[-1]) if said else None

    def _sentence(self, source: Source) -> Because:
        author = self._provenance.author(source.author)
        return Because(author=author, text=source.sentence)


def _leans_on(subject: Subject) -> tuple[str, ...]:
    return (subject.key, *subject.part.questions, *subject.part.assumptions)


def _removed(old: Subject, causes: _Causes) -> Change:
    if old.area == "question":
        return _closed(old, causes)
    sentence = f"{_name(old)} is gone."
    if old.area == "assumption":
        sentence = f"Assumption {old.label} is no longer needed."
    return Change(
        kind="removed", area=old.area, key=old.key, sentence=sentence, because=causes.of(old, None)
    )


def _closed(old: Subject, causes: _Causes) -> Change:
    decided = causes.decision(old.key)
    number, _, question = old.label.partition(": ")
    if decided:
        sentence = f"{number} is decided: {question} {decided.text}"
    else:
        sentence = f"{number} is no longer open: {question}"
    return Change(kind="resolved", area="question", key=old.key, sentence=sentence, because=decided)


def _added(new: Subject, causes: _Causes) -> Change:
    opened = new.area == "question"
    what = "open question" if opened else new.area
    return Change(
        kind="opened" if opened else "added",
        area=new.area,
        key=new.key,
        sentence=f"New {what}: {new.label}",
        because=causes.of(None, new),
    )


def _changed(old: Subject, new: Subject, causes: _Causes) -> Change | None:
    skipped = _PROVENANCE | new.nested
    before = old.part.model_dump(exclude=set(skipped))
    after = new.part.model_dump(exclude=set(skipped))
    differences = [
        _difference(name, before.get(name), value)
        for name, value in after.items()
        if before.get(name) != value
    ]
    if not differences:
        return None
    return Change(
        kind="changed",
        area=new.area,
        key=new.key,
        sentence=f"{_name(new)}: {'; '.join(differences)}.",
        because=causes.of(old, new),
    )


def _name(subject: Subject) -> str:
    area = subject.area[:1].upper() + subject.area[1:]
    return f"{area} {subject.label}"


def _difference(name: str, old: Any, new: Any) -> str:
    words = name.replace("_", " ")
    if isinstance(new, dict) and isinstance(old, dict):
        inner = [key for key in new if new[key] != old.get(key)]
        return ", ".join(_difference(key, old.get(key), new[key]) for key in inner)
    if _empty(old):
        return f"{words} is now {_shown(new)}"
    if _empty(new):
        return f"{words} is no longer {_shown(old)}"
    return f"{words} {_shown(old)} → {_shown(new)}"


def _empty(value: Any) -> bool:
    return value is None or value in ("", (), [])


def _shown(value: Any) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case list() | tuple():
            return ", ".join(_shown(item) for item in value)
        case _:
            return str(value)
