"""Which message answers what."""

import re
import unicodedata
from functools import partial

from interview import commands as c
from interview import errors
from interview import events as e
from interview.decisions import drafting, lifecycle, permissions, pressing, resolving
from interview.decisions.decision import Decision, Noted
from interview.model import Interview, Reply
from interview.phrases import Phrase, phrase
from interview.questions import question
from spec.brief import QuestionId
from spec.reading.coverage import answered
from spec.reading.deferral import is_deferral

_EMOJI = re.compile(r"(?::[\w+'-]+:)+")


def reply(interview: Interview, command: c.Reply) -> Decision:
    """A message in the thread: a phrase, talk, a decision, or an answer."""
    if _is_talk(command) or not command.said.author:
        return Decision()
    permissions.require_running(interview)
    _require_words(command)
    meant = phrase(command.text)
    if meant in _STEERING:
        return _steer(interview, command.said, meant)
    if decided := resolving.by_number(interview, command):
        return decided
    # People pause an interview in order to talk.
    return Decision() if interview.paused else _take(interview, command, meant)


def _take(interview: Interview, command: c.Reply, meant: Phrase | None) -> Decision:
    """A message that may be an answer, to a question or to an open question."""
    answering = _question_answered(interview, command.said)
    if answering is None:
        return resolving.plainly(interview, command)
    if meant and answering == interview.current:
        return _in_a_word(interview, command, meant)
    return _answer(interview, command, answering)


def _is_talk(command: c.Reply) -> bool:
    text = command.text.lstrip()
    return text.startswith("//") or any(text.startswith(f"@{user}") for user in command.mentions)


def _require_words(command: c.Reply) -> None:
    if any(unicodedata.category(sign)[0] in "LN" for sign in _without_emoji(command.text)):
        return
    if command.has_files:
        raise errors.OnlyFiles
    raise errors.OnlyEmoji if command.text.strip() else errors.EmptyReply


def _without_emoji(text: str) -> str:
    """The text without `:emoji:` names, which are words to Unicode but not to people."""
    words = text.split()
    return " ".join(word for word in words if not _EMOJI.fullmatch(word))


_STEERING = frozenset({"draft_now", "back", "pause", "resume", "cancel"})


def _steer(interview: Interview, said: c.Said, meant: Phrase) -> Decision:
    """A word that stands for a button of the root message."""
    pressed = {
        "draft_now": partial(drafting.draft_now, interview, c.DraftNow(said)),
        "back": partial(pressing.reopen, interview, c.Reopen(said)),
        "pause": partial(lifecycle.pause, interview, c.Pause(said)),
        "resume": partial(lifecycle.resume, interview, c.Resume(said)),
        "cancel": partial(lifecycle.cancel, interview, c.Cancel(said)),
    }
    return pressed[meant]()


def _in_a_word(interview: Interview, command: c.Reply, meant: Phrase) -> Decision:
    """A plain yes or no to the question that stands, or the word that what was read is right.

    Raises YesToWhat where the question wants more than a word.
    """
    said, asked = command.said, question(interview.current or "feature")
    if meant in ("yes", "no") and (
        option := asked.option_meaning("yes" if meant == "yes" else "no")
    ):
        return pressing.choose(interview, c.Choose(said, asked.id, option.id))
    if meant == "no":
        return _answer(interview, command, asked.id)
    if interview.unconfirmed():
        return pressing.confirm_inferred(interview, c.ConfirmInferred(said))
    if not asked.recommended:
        raise errors.YesToWhat
    return pressing.take_default(interview, c.TakeDefault(said, asked.id))


def _question_answered(interview: Interview, said: c.Said) -> QuestionId | None:
    """A message before the current question's belongs to the previous one (design.md)."""
    ts = said.source.ts
    if interview.status == "drafting" and not interview.delivered:
        return interview.previous if _extends(interview, said.author) else None
    if interview.status != "asking":
        return None
    if not interview.posted:
        return "feature"  # nobody has seen a question yet
    current = interview.current
    posted = interview.posted.get(current, "") if current else ""
    came_before = not posted or (bool(ts) and _order(ts) < _order(posted))
    return (interview.previous if came_before else None) or current


def _extends(interview: Interview, author: str) -> bool:
    """Whether this author gave the last answer and may go on with it; others are talking."""
    replies = interview.answers.get(interview.previous, ()) if interview.previous else ()
    return bool(replies) and replies[-1].author == author


def _order(ts: str) -> tuple[int, str]:
    seconds, _, fraction = ts.partition(".")
    return (int(seconds) if seconds.isdecimal() else 0, fraction)


def _answer(interview: Interview, command: c.Reply, asked: QuestionId) -> Decision:
    if is_deferral(command.text):
        return pressing.take_default(interview, c.TakeDefault(command.said, asked))
    noted = Noted(interview)
    pressing.note_answer(noted, interview, command, asked, command.text)
    _note_inferred(noted, interview, command, asked)
    return drafting.with_draft_if_complete(interview, noted.decision(), command.said)


def _note_inferred(noted: Noted, interview: Interview, command: c.Reply, asked: QuestionId) -> None:
    for other, sentences in answered(command.text, asked).items():
        if interview.is_settled(other) or question(other).number < question(asked).number:
            continue
        text_id, _ = noted.text(sentences)
        noted.event(
            e.Inferred(
                at=command.said.at,
                author=command.said.author,
                source=command.said.source,
                question=other,
                text=text_id,
                mentions=command.mentions,
            )
        )


def note_question(interview: Interview, command: c.NoteQuestion) -> Decision:
    """The question stands in the thread; what was written under it meanwhile answers it.

    Slack may show a post long before its confirmation reaches us, so the order of the messages
    decides, not the order in which we heard of them.
    """
    said, asked = command.said, command.question
    events: list[e.Event] = [e.QuestionPosted(at=said.at, question=asked, ts=command.ts)]
    earlier = interview.previous
    if earlier and earlier != asked and interview.current == asked:
        events += [
            e.Reassigned(at=said.at, ts=reply.source.ts, earlier=earlier, question=asked)
            for reply in _additions(interview, earlier)
            if reply.source.ts and _order(reply.source.ts) > _order(command.ts)
        ]
    decision = Decision(tuple(events))
    return drafting.with_draft_if_complete(interview, decision, said)


def _additions(interview: Interview, asked: QuestionId) -> tuple[Reply, ...]:
    """What came after the question was settled, so that it may belong to the next one."""
    replies = interview.answers.get(asked, ())
    return replies if asked in interview.defaulted else replies[1:]
