"""Foreign names: "Überweisungen" is read out as it was written and transliterated in paths."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from spec.drafting import names
from spec.reading import nouns
from spec.reading.facts import Intent

Name = tuple[str, ...]
_SEVERAL = "en"  # Überweisungen are several already


@dataclass(frozen=True, slots=True)
class Foreign:
    """The names with letters that paths do not have."""

    written: dict[str, str] = field(default_factory=dict)  # zakazy -> заказы
    unchanging: frozenset[str] = frozenset()  # the same for one and for several

    def plural(self, name: str) -> str:
        """The name for several of them; English endings only where the name takes them."""
        return name if name in self.unchanging else names.plural(name)

    def spoken(self, name: str, several: bool) -> str:
        """The name as people wrote it."""
        written = self.written.get(name)
        if written is None:
            return names.spaced(self.plural(name) if several else name)
        return nouns.plural(written) if several and name not in self.unchanging else written


def of(intents: Sequence[Intent]) -> Foreign:
    """The foreign names in these intents."""
    written: dict[str, str] = {}
    unchanging: set[str] = set()
    for intent, name in _named(intents):
        ascii_name, told = names.snake(name), " ".join(name)
        if ascii_name and not told.isascii():
            written.setdefault(ascii_name, told)
            if _is_unchanging(intent, name[-1]):
                unchanging.add(ascii_name)
    return Foreign(written, frozenset(unchanging))


def _named(intents: Sequence[Intent]) -> Iterator[tuple[Intent, Name]]:
    for intent in intents:
        yield from ((intent, name) for name in (intent.name, *intent.owners) if name)


def _is_unchanging(intent: Intent, last: str) -> bool:
    """Whether it takes no English ending: of another script, or several already without one."""
    if last.isascii():
        return last.isdecimal()
    letters = (letter for letter in last if letter.isalpha())
    if not all(unicodedata.name(letter, "").startswith("LATIN") for letter in letters):
        return True
    told = intent.source.sentence.casefold().split()
    as_written = last in told and nouns.plural(last) not in told
    return as_written and (intent.many or last.endswith(_SEVERAL))


def told_apart(intents: Sequence[Intent]) -> list[Intent]:
    """The intents, with a number behind a name that would read like another one in a path."""
    taken: dict[str, set[str]] = {}
    apart: dict[Name, Name] = {}
    for _, name in _named(intents):
        ascii_name, told = names.snake(name), _without_accents(" ".join(name))
        if name in apart or not ascii_name:
            continue
        others = taken.setdefault(ascii_name, set())
        if told not in others and others:
            apart[name] = (*name, str(len(others) + 1))
        others.add(told)
    if not apart:
        return list(intents)
    return [
        replace(
            one,
            name=apart.get(one.name, one.name),
            owners=tuple(apart.get(owner, owner) for owner in one.owners),
        )
        for one in intents
    ]


def _without_accents(text: str) -> str:
    """Whoever leaves out accents means the same: "résumé" and "resume"."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in bare if not unicodedata.combining(letter))
