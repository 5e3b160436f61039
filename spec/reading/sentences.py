"""Sentences: an answer cut into the pieces that each say one thing, the words kept as they are."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from spec.brief import Answer
from spec.model import Source
from spec.mrkdwn import blanked, standing
from spec.reading import lexicons
from spec.reading.spelling import corrected
from spec.reading.words import Word, words

_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]*_~`]*+(?=\s)")
# One or several: "- 2. list boats" is the second item of somebody's own list. Bullets are seldom
# glued to their words, numbers of items more often; ">" before a figure is no quotation.
_MARKERS = re.compile(
    r"(?:(?:[-*•‣◦●○▪▫■□▸▹►➤→✓✔·–—]{1,80}+|\[[ xX]?\]|\(?\d{1,3}(?:\.\d{1,2}){0,5}[.)]"
    r"|\(?[a-z]\)|[a-z]\.)\s{1,80}+"
    r"|[-•‣◦●▪■▸►➤✓✔·](?=[^\W\d_])|\d{1,2}[.)](?=[^\W\d_])|>{1,3}\s{0,9}+(?!\d))++"
)
_CUT = re.compile(r";\s*+|(?<!\s)\s++(?:;\s*+|[|•◦▪]\s++)")
_ENDING = " .,;:(|/&–—"
_CODE = re.compile(r"^\s{0,40}+(?:[{}\[\]<$\"]|curl\b)|[{};]\s{0,9}+$|\w://", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One thing somebody said, and where it stands."""

    source: Source
    line: tuple[Word, ...]
    mentions: tuple[str, ...] = ()
    after: str = " "  # what was written between it and the next one

    @property
    def text(self) -> str:
        """The words."""
        return self.source.sentence

    def quote(self, line: Sequence[Word]) -> str:
        """What was written from the first to the last of these words, without closing marks."""
        if not line:
            return ""
        later = (word.start for word in self.line if word.start >= line[-1].end)
        told = self.text[line[0].start : next(later, len(self.text))].rstrip(_ENDING)
        return told.rstrip(")" + _ENDING) if told.count(")") > told.count("(") else told


def sentences(answer: Answer, kept: frozenset[str] = frozenset()) -> tuple[Sentence, ...]:
    """The sentences of one answer, in order, with typos put right but in the words to be kept."""
    return tuple(
        Sentence(
            Source(
                question=answer.question,
                sentence=text,
                author=answer.author,
                permalink=answer.permalink,
            ),
            () if is_code else corrected(words(text), text, kept),
            answer.mentions,
            after,
        )
        for text, after, is_code in _pieces(answer.text)
    )


def pieces(text: str) -> list[str]:
    """A text cut at lines, bullets, semicolons and ends of sentences."""
    return [piece.text for piece in _pieces(text)]


def quoted(told: Sequence[Sentence], chosen: Collection[Source]) -> str:
    """The chosen ones in a row, as they were written."""
    kept = [one.source in chosen for one in told]
    parts: list[str] = []
    for index, one in enumerate(told):
        if kept[index]:
            follows = index + 1 < len(told) and kept[index + 1]
            parts += (one.text, one.after if follows else " ")
    return "".join(parts).strip()


def together(told: Iterable[Sentence]) -> Iterator[list[Sentence]]:
    """The pieces of each sentence that was cut at semicolons."""
    whole: list[Sentence] = []
    for one in told:
        whole.append(one)
        if not one.after.strip():
            yield whole
            whole = []
    if whole:
        yield whole


class _Piece(NamedTuple):
    text: str
    after: str = " "  # what was written between it and the next one
    is_code: bool = False


def _pieces(text: str) -> Iterator[_Piece]:
    """The pieces of what still stands of a text; a block of code is one that is not read."""
    for number, passage in enumerate(standing(text).split("```")):
        if number % 2 and _CODE.search(passage):
            yield _Piece(" ".join(passage.split()), is_code=True)
        else:
            yield from (piece for piece in _of_passage(passage) if _says_something(piece.text))


def _of_passage(passage: str) -> Iterator[_Piece]:
    for line in _lines(passage):
        for part, after in _cut(line.strip("|")):
            *front, last = _ended(part)
            yield from map(_Piece, front)
            yield _Piece(last, after)


def _cut(line: str) -> Iterator[tuple[str, str]]:
    """The parts of a line between semicolons and bars; the last one is followed by a space."""
    cuts = [(0, 0), *(match.span() for match in _CUT.finditer(line)), (len(line), len(line))]
    for (_, start), (end, begins) in pairwise(cuts):
        yield line[start:end], line[end:begins] or " "


def _says_something(piece: str) -> bool:
    return any(map(str.isalnum, blanked(piece)))


def _lines(text: str) -> list[str]:
    """Lines without bullets; an indented line below a bullet goes on with it."""
    joined: list[list[str]] = []
    bulleted = False
    for raw in text.splitlines():
        line = raw.strip()
        bare = _bare(line)
        if bulleted and bare == line and line and raw.startswith("  "):
            joined[-1].append(line)
            continue
        bulleted = bare != line
        joined.append([bare])
    return [" ".join(parts) for parts in joined]


def _bare(line: str) -> str:
    marked = _MARKERS.match(line)
    return line[marked.end() :] if marked else line


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
