"""Which message answers what."""

import re
import unicodedata
from functools import partial

from interview import commands as c
from interview import errors
from interview.decisions import (
    attribution,
    drafting,
    following_up,
    inferring,
    lifecycle,
    permissions,
    pressing,
    resolving,
)
from interview.decisions.decision import Decision, Noted
from interview.model import Interview
from interview.phrases import Phrase, phrase
from interview.questions import Option, question
from spec.brief import QuestionId
from spec.reading.deferral import is_deferral

_EMOJI = re.compile(r"(?::[\w+'-]{1,100}+:)++")


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
    if interview.paused and not attribution.came_before(command.said, interview.paused_at):
        return Decision()  # people pause an interview in order to talk
    return _take(interview, command, meant)


def _take(interview: Interview, command: c.Reply, meant: Phrase | None) -> Decision:
    """A message that may be an answer, to a question or to an open question."""
    asked = attribution.asked_last(interview, command)
    if asked is None:
        return resolving.plainly(interview, command)
    if isinstance(asked, int):
        return following_up.reply(interview, command, asked, meant)
    if meant is None:
        return _answer(interview, command, asked)
    if not interview.is_settled(asked) or asked == interview.reopened:
        return _in_a_word(interview, command, asked, meant)
    if interview.stage == "asking" and interview.standing not in interview.posts():
        return _answer(interview, command, asked)  # perhaps it stands, and we hear of it later
    return _in_a_late_word(interview, command, asked, meant)


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


def _in_a_word(
    interview: Interview, command: c.Reply, asked: QuestionId, meant: Phrase
) -> Decision:
    """A plain yes or no to a question that is open, or the word that what was read is right.

    Raises YesToWhat where the question wants more than a word.
    """
    said = command.said
    if option := _meant_option(asked, meant):
        return pressing.choose(interview, c.Choose(said, asked, option.id))
    if meant == "no":
        return _answer(interview, command, asked)
    if interview.unconfirmed():
        return pressing.confirm_inferred(interview, c.ConfirmInferred(said))
    if not question(asked).recommended:
        raise errors.YesToWhat
    return pressing.take_default(interview, c.TakeDefault(said, asked))


def _in_a_late_word(
    interview: Interview, command: c.Reply, asked: QuestionId, meant: Phrase
) -> Decision:
    """A plain yes or no to what was answered meanwhile: agreement, or too little to add.

    Raises AlreadyAnswered unless it agrees.
    """
    if meant == "confirm" and interview.unconfirmed():
        return pressing.confirm_inferred(interview, c.ConfirmInferred(command.said))
    option = _meant_option(asked, meant)
    if option and option.answer in [said.text for said in interview.answers.get(asked, ())]:
        return Decision()
    if option or meant == "no":
        pressing.require_open(interview, asked)
    return Decision()


def _meant_option(asked: QuestionId, meant: Phrase) -> Option | None:
    """The option of this question that a plain yes or no stands for."""
    if meant not in ("yes", "no"):
        return None
    return question(asked).option_meaning("yes" if meant == "yes" else "no")


def _answer(interview: Interview, command: c.Reply, asked: QuestionId) -> Decision:
    if is_deferral(command.text):
        return pressing.take_default(interview, c.TakeDefault(command.said, asked))
    noted = Noted(interview)
    pressing.note_answer(noted, interview, command, asked, command.text)
    inferring.note_inferred(noted, interview, command, asked)
    return noted.decision()
