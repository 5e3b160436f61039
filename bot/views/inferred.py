"""What was read from one answer for other questions, for confirmation."""

from collections.abc import Sequence

from bot.ids import Action, value_of
from bot.views.blocks import actions, button, section, select
from bot.views.message import Message
from bot.views.mrkdwn import quoted
from interview.model import Interview, Reply
from interview.questions import question
from interview.wording import Wording
from spec.brief import QuestionId


def inferred_message(
    interview: Interview,
    questions: Sequence[QuestionId],
    say: Wording,
    *,
    confirmed: bool = False,
) -> Message:
    """The list of what was read, with a button to confirm and a menu to change, until confirmed."""
    lines = [
        say(
            "inferred_line",
            number=question(asked).number,
            name=say(f"name_{asked}"),
            answer=" / ".join(_words(reply) for reply in interview.answers.get(asked, ())),
        )
        for asked in questions
    ]
    title = say("inferred_title", number=_origin(interview, questions))
    hint = say("inferred_confirmed" if confirmed else "inferred_hint")
    text = "\n".join([title, *lines, hint])
    if confirmed:
        return Message(text, [section(text)])
    value = value_of(interview.id)
    menu = [
        (f"{question(asked).number}. {say(f'name_{asked}')}", value_of(interview.id, asked))
        for asked in questions
    ]
    elements = [
        button(say("button_confirm"), Action.CONFIRM, value, style="primary"),
        select(say("button_change"), Action.CHANGE, menu),
    ]
    return Message(text, [section(text), actions(elements)])


def _words(reply: Reply) -> str:
    return quoted(reply.text, reply.mentions)


def _origin(interview: Interview, questions: Sequence[QuestionId]) -> int:
    """The question to which the message that said all this was the answer."""
    said = {reply.source.ts for asked in questions for reply in interview.answers.get(asked, ())}
    return next(
        (
            question(asked).number
            for asked, replies in interview.answers.items()
            if any(reply.confirmed and reply.source.ts in said for reply in replies)
        ),
        1,
    )
