"""How an open question is decided: by its number, plainly by its owner, or in a form."""

import re

from interview import commands as c
from interview import errors
from interview import events as e
from interview.decisions import attribution, drafting, permissions
from interview.decisions.decision import Decision, Noted
from interview.events import Item
from interview.model import Interview
from interview.phrases import is_not_yet, phrase
from spec.reading.deferral import is_deferral

_NUMBERED = re.compile(
    r"^[ \t*_`]{0,40}+(NC-\d{1,4})\b[ \t*_`]{0,40}+(?:[:=)→]|[-–—](?=\s))[*_`]*+",
    re.IGNORECASE | re.MULTILINE,
)

# A number without a colon or a dash: somebody talks about the question.
_ABOUT = re.compile(r"\bNC-\d", re.IGNORECASE)


def by_number(interview: Interview, command: c.Reply) -> Decision | None:
    """Decisions for each line `NC-3: …`; None if the message has no such line."""
    found = list(_NUMBERED.finditer(command.text))
    if not found:
        return None
    ends = [match.start() for match in found[1:]] + [len(command.text)]
    chosen = [
        (_item(interview, match[1].upper()), command.text[match.end() : end].strip())
        for match, end in zip(found, ends, strict=True)
    ]
    filled = [(item, words) for item, words in chosen if words]
    if not filled:
        raise errors.EmptyDecision(numbers=", ".join(item.id for item, _ in chosen))
    return _resolve(interview, command, filled)


def _item(interview: Interview, number: str) -> Item:
    item = next((item for item in interview.items if item.id == number), None)
    if item is None:
        known = ", ".join(item.id for item in interview.open_items)
        raise errors.NoSuchItem(number=number, known=known or "-")
    return item


def plainly(interview: Interview, command: c.Reply) -> Decision:
    """A plain message decides the one question that its author is asked, else it is talk."""
    if is_not_yet(command.text) or _ABOUT.search(command.text):
        return Decision()
    asked = interview.open_for(command.said.author)
    if len(asked) > 1:
        raise errors.WhichItem(numbers=", ".join(item.id for item in asked))
    if asked:
        return _resolve(interview, command, [(asked[0], command.text)])
    _require_undecided(interview, command.said)
    return _go_on(interview, command)


def _require_undecided(interview: Interview, said: c.Said) -> None:
    """Raises AlreadyDecided if somebody else was faster with what the author is asked."""
    made = {decided.key: decided for decided in interview.decided}
    for item in interview.items:
        decided = made.get(item.key)
        if not decided or item.user != said.author or decided.author == said.author:
            continue
        if attribution.crosses(said, decided.at, decided.source.ts):
            raise errors.AlreadyDecided(by=decided.author, number=item.id)


def _go_on(interview: Interview, command: c.Reply) -> Decision:
    """Until their decision is worked in, somebody's next message adds to it; others are talking."""
    made = interview.decided[-1] if interview.decided else None
    if not made or made.author != command.said.author or phrase(command.text):
        return Decision()
    item = next((item for item in interview.items if item.key == made.key), None)
    is_open = interview.stage in ("drafting", "failed") and made.at >= interview.requested_at
    if item is None or not is_open:
        return Decision()
    text = command.text if is_deferral(command.text) else f"{made.text}\n{command.text}"
    return _resolve(interview, command, [(item, text)])


def resolve(interview: Interview, command: c.Resolve) -> Decision:
    """A question was decided in its form."""
    item = next((item for item in interview.items if item.key == command.key), None)
    if item is None:
        raise errors.StaleButton
    if not command.text.strip():
        raise errors.EmptyReply
    permissions.require_running(interview)
    decided = [made for made in interview.decided if made.key == item.key]
    if decided and decided[-1].author != command.said.author:
        raise errors.AlreadyAnswered(by=decided[-1].author)
    return _resolve(interview, command, [(item, command.text)])


def _resolve(
    interview: Interview, command: c.Reply | c.Resolve, chosen: list[tuple[Item, str]]
) -> Decision:
    said = command.said
    noted = Noted(interview)
    for item, words in chosen:
        text_id, masked = noted.text(item.default if _accepts(words, item) else words)
        noted.event(
            e.Resolved(
                at=said.at,
                author=said.author,
                source=said.source,
                key=item.key,
                text=text_id,
                mentions=command.mentions,
                masked=masked.found,
            )
        )
    return drafting.with_next_revision(interview, noted.decision(), said)


def _accepts(words: str, item: Item) -> bool:
    """Whether the words leave it at the default that is used meanwhile."""
    return bool(item.default) and (is_deferral(words) or phrase(words) in ("yes", "confirm"))
