"""How a follow-up is decided: by a button, by the next plain message, or left to us."""

from interview import commands as c
from interview import errors
from interview import follow_ups as u
from interview.decisions import inferring, permissions
from interview.decisions.decision import Decision, Noted
from interview.decisions.pressing import confirm_inferred, settled_by
from interview.model import FollowUp, Interview
from interview.phrases import Phrase, is_not_yet
from spec.reading.deferral import is_deferral


def choose(interview: Interview, command: c.ChooseFollowUp) -> Decision:
    """An option was pressed: its words are the decision."""
    if _has_chosen(interview, command):
        return Decision()  # somebody pressed twice
    one = _require_open(interview, command.number)
    if not 0 <= command.option < len(one.asked.options):
        raise errors.StaleButton
    noted = Noted(interview)
    _note(noted, one, command.said, one.asked.options[command.option])
    return noted.decision()


def _has_chosen(interview: Interview, command: c.ChooseFollowUp) -> bool:
    if not 0 < command.number <= len(interview.follow_ups):
        return False
    one = interview.numbered(command.number)
    last = one.replies[-1] if one.is_settled and one.replies else None
    option = one.asked.options[command.option : command.option + 1]
    return bool(last and last.author == command.said.author and option == (last.text,))


def leave(interview: Interview, command: c.LeaveFollowUp) -> Decision:
    """Nobody is sure: the default holds, as an assumption."""
    one = _require_open(interview, command.number)
    return _left(one, command.said)


def _require_open(interview: Interview, number: int) -> FollowUp:
    """The follow-up, if it can be decided by pressing; raises what the person is told instead."""
    permissions.require_running(interview)
    if not 0 < number <= len(interview.follow_ups):
        raise errors.StaleButton
    if interview.paused:
        raise errors.InterviewPaused
    one = interview.numbered(number)
    if one.is_settled:
        raise errors.AlreadyAnswered(by=settled_by(interview, number))
    if not one.is_open:  # a draft was requested: it is an open question now
        raise errors.StaleButton
    return one


def reply(interview: Interview, command: c.Reply, number: int, meant: Phrase | None) -> Decision:
    """A message under a follow-up: an option, a decision in own words, or not sure."""
    one = interview.numbered(number)
    option = _option(one, command.text)
    if is_not_yet(command.text) and not option:
        return Decision()
    if meant == "confirm" and interview.unconfirmed():
        return confirm_inferred(interview, c.ConfirmInferred(command.said))
    if option or meant in _AGREEING:
        return _take(interview, command, one, option or one.asked.recommended)
    if meant == "no" or is_deferral(command.text):
        return _decline(interview, command, one, meant)
    noted = Noted(interview)
    _note(noted, one, command.said, command.text, command.mentions)
    if not one.is_settled:  # an addition may turn out to belong to what was asked next
        inferring.note_inferred(noted, interview, command, one.asked.about)
    return noted.decision()


_AGREEING = frozenset({"yes", "confirm"})


def _option(one: FollowUp, text: str) -> str:
    """The option that these words are; empty if they are others."""
    plain = text.strip(" .!\n\t").casefold()
    return next((option for option in one.asked.options if option.casefold() == plain), "")


def _take(interview: Interview, command: c.Reply, one: FollowUp, option: str) -> Decision:
    """An option in words; what was decided already has either been agreed to or is decided."""
    if one.is_settled:
        if option in [reply.text for reply in one.replies]:
            return Decision()
        raise errors.AlreadyAnswered(by=settled_by(interview, one.asked.number))
    noted = Noted(interview)
    _note(noted, one, command.said, option, command.mentions)
    return noted.decision()


def _decline(
    interview: Interview, command: c.Reply, one: FollowUp, meant: Phrase | None
) -> Decision:
    """No, or not sure: the one says too little, the other leaves it to us."""
    if one.is_settled:
        if one.left_by:
            return Decision()
        raise errors.AlreadyAnswered(by=settled_by(interview, one.asked.number))
    if meant == "no":
        raise errors.NoToWhat
    return _left(one, command.said)


def _left(one: FollowUp, said: c.Said) -> Decision:
    left = u.FollowUpLeft(
        at=said.at, author=said.author, source=said.source, number=one.asked.number
    )
    return Decision((left,))


def _note(
    noted: Noted, one: FollowUp, said: c.Said, words: str, mentions: tuple[str, ...] = ()
) -> None:
    text_id, masked = noted.text(words)
    noted.event(
        u.FollowUpAnswered(
            at=said.at,
            author=said.author,
            source=said.source,
            number=one.asked.number,
            text=text_id,
            mentions=mentions,
            replaces=one.again,
            masked=masked.found,
        )
    )
