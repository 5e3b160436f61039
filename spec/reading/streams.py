"""Streams: a deed that goes on over one connection, and which way the messages go."""

from collections.abc import Sequence
from dataclasses import replace

from spec.model import Action
from spec.own_words import cached
from spec.reading import lexicons
from spec.reading.facts import Intent, Streaming
from spec.reading.words import Word, find_phrase
from spec.value import Value

_RECEIVING: frozenset[Action] = frozenset({"read", "list", "search", "stream", "download"})
_SENDING: frozenset[Action] = frozenset({"create", "upload", "bulk", "update", "replace", "import"})


class StreamLexicon(Value):
    """How streams are spoken of."""

    client: tuple[str, ...]
    server: tuple[str, ...]
    both: tuple[str, ...]
    either: tuple[str, ...]
    signs: frozenset[str]
    connections: frozenset[str]
    opening: frozenset[str]
    messaging: frozenset[str]
    acknowledgements: frozenset[str]


@cached
def lexicon() -> StreamLexicon:
    """The words as they stand in the file."""
    return lexicons.load("streams", StreamLexicon)


def settled(line: Sequence[Word], found: list[Intent]) -> list[Intent]:
    """The deeds with the way their messages go; opening the stream and its answers are none."""
    if not any(word.low in lexicon().signs for word in line):
        return found
    kept = [one for one in found if not _is_of_stream(one)]
    opened = len(kept) < len(found)
    if not kept or (opened and kept[0].verb not in lexicon().messaging):
        return found  # "open a connection and delete a group"
    streamed = next((one for one in kept if one.action == "stream"), kept[0])
    way = _way(line, streamed.action, opened)
    if not way:
        return found
    return [replace(one, streaming=way) if one is streamed else one for one in kept]


def _is_of_stream(deed: Intent) -> bool:
    """Whether it only opens the stream ("opens one stream"), or is answered on it ("gets acks")."""
    words, head = lexicon(), deed.name[-1] if deed.name else ""
    opens = head in words.connections and deed.verb in words.opening
    return opens or (head in words.acknowledgements and deed.action in _RECEIVING)


def answers(line: Sequence[Word], at: int) -> bool:
    """Reads "and acknowledge them on the same connection": the same stream, not another deed."""
    return find_phrase(line, lexicon().both, at)[0] >= 0


def _way(line: Sequence[Word], action: Action, opened: bool) -> Streaming:
    words = lexicon()
    if _tells(line, words.client):
        return "client"
    if _tells(line, words.server):
        return "server"
    if _tells(line, words.both):
        return "bidirectional"
    if not opened and not _tells(line, words.either):
        return ""
    answered = any(word.low in words.acknowledgements for word in line)
    if action in _RECEIVING:
        return "server"
    return "client" if action in _SENDING and not answered else "bidirectional"


def _tells(line: Sequence[Word], phrases: tuple[str, ...]) -> bool:
    return find_phrase(line, phrases)[0] >= 0
