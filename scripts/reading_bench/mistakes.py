"""Mistakes, counted by kind, with some examples of each."""

from collections import defaultdict


class Mistakes:
    """Kinds of mistakes and where each was made."""

    def __init__(self) -> None:
        self._found: dict[str, list[str]] = defaultdict(list)

    def add(self, kind: str, example: str) -> None:
        """Count one more of this kind."""
        self._found[kind].append(example)

    def show(self, title: str, examples: int) -> None:
        """Print the kinds, the most frequent first, with this many examples of each."""
        print(f"\n{title}")
        for kind, made in sorted(self._found.items(), key=lambda entry: (-len(entry[1]), entry[0])):
            print(f"  {len(made):4}  {kind}")
            for example in made[:examples]:
                print(f"          {example}")
        if not self._found:
            print("  none")
