"""A deed with its object, before it is settled what both mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from spec.model import Action
from spec.reading.intents import Reading
from spec.reading.noun_phrases import NounPhrase
from spec.reading.verbs import Verb
from spec.reading.words import Word

Name = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """A deed with its object while it is settled what both mean."""

    reading: Reading
    verb: Verb
    action: Action
    thing: NounPhrase
    owned: tuple[NounPhrase, ...]  # behind prepositions, innermost first
    owners: tuple[Name, ...]  # outermost first, compounds taken apart
    compound: bool
    start: int  # where the words after the thing begin
    end: int

    @property
    def line(self) -> Sequence[Word]:
        """The words of the sentence."""
        return self.reading.line
