"""Sentences: an answer cut into the pieces that each say one thing, the words kept as they are."""

import re
from dataclasses import dataclass

from spec.brief import Answer
from spec.model import Source
from spec.reading import lexicons
from spec.reading.words import Word, words

_END = re.compile(r"(?<![.!?…])[.!?…]++[\"')\]]*+(?=\s)")
_BULLET = re.compile(r"^(?:[-*•‣◦–—]+\s+|\(?\d{1,3}[.)]\s+|\(?[a-z]\)\s+)")
_CUT = re.compile(r";|\s\|\s")
_LINK = re.compile(r"<((?:https?|mailto):[^<>|\s]*)(?:\|([^<>]*))?>")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One thing somebody said, and where it stands."""

    source: Source
    line: tuple[Word, ...]
    mentions: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words."""
        return self.source.sentence


def sentences(answer: Answer) -> tuple[Sentence, ...]:
    """The sentences of one answer, in order."""
    return tuple(
        Sentence(
            Source(
                question=answer.question,
                sentence=piece,
                author=answer.author,
                permalink=answer.permalink,
            ),
            tuple(words(piece)),
            answer.mentions,
        )
        for piece in pieces(answer.text)
    )


def pieces(text: str) -> list[str]:
    """A text cut at lines, bullets, semicolons and ends of sentences."""
    found: list[str] = []
    plain = _LINK.sub(lambda match: match.group(2) or match.group(1), text)
    for line in _lines(plain):
        for part in _CUT.split(line):
            found.extend(_ended(part.strip()))
    return [piece for piece in found if any(character.isalnum() for character in piece)]


def _lines(text: str) -> list[str]:
    """Lines without bullets; an indented line below a bullet goes on with it."""
    joined: list[list[str]] = []
    bulleted = False
    for raw in text.splitlines():
        line = raw.strip()
        bare = _BULLET.sub("", line, count=1)
        if bulleted and bare == line and line and raw.startswith("  "):
            joined[-1].append(line)
            continue
        bulleted = bare != line
        joined.append([bare])
    return [" ".join(parts) for parts in joined]


def _ended(text: str) -> list[str]:
    cut: list[str] = []
    start = 0
    for match in _END.finditer(text):
        last = text[start : match.start()].rsplit(None, 1)[-1:] or [""]
        if match.group() == "." and _abbreviated(last[0]):
            continue
        cut.append(text[start : match.end()].strip())
        start = match.end()
    cut.append(text[start:].strip())
    return cut


def _abbreviated(word: str) -> bool:
    return word.casefold().lstrip("(") in lexicons.sentences().abbreviations
