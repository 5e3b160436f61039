"""Phrases: what stands at one place of a line, the longest phrase first."""

from collections.abc import Iterable, Mapping, Sequence

from spec.reading.words import Word, match_at, words


class Phrases:
    """Phrases by what they tell."""

    def __init__(self, table: Mapping[str, Iterable[str]]) -> None:
        found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for label, phrases in table.items():
            for phrase in phrases:
                parts = tuple(word.low for word in words(phrase))
                found.setdefault(parts[0], []).append((parts, label))
        self._opened = {
            first: sorted(entries, key=lambda entry: -len(entry[0]))
            for first, entries in found.items()
        }

    def at(self, line: Sequence[Word], at: int) -> tuple[str, int]:
        """What the phrase at this place tells and where it ends; ("", at) if none stands here."""
        if at < len(line):
            for parts, label in self._opened.get(line[at].low, ()):
                if match_at(line, at, parts):
                    return label, at + len(parts)
        return "", at

    def first(self, line: Sequence[Word], start: int, stop: int) -> tuple[int, int]:
        """Where the first of them stands (from, to), or (-1, -1)."""
        for at in range(start, min(stop, len(line))):
            _, end = self.at(line, at)
            if end > at:
                return at, end
        return -1, -1
