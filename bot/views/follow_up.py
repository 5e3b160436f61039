"""A follow-up in the thread, and what is left of it once it is decided."""

from bot.ids import Action, value_of
from bot.views.blocks import BUTTON, Block, actions, button, context, section
from bot.views.message import Message
from bot.views.mrkdwn import inline, mention, quoted
from interview.follow_ups import Asked
from interview.model import FollowUp, Interview
from interview.questions import question
from interview.wording import Wording

LONG = 1500  # characters of a question; it may quote what somebody said


def follow_up_message(interview: Interview, number: int, say: Wording) -> Message:
    """What is asked, how much depends on it, the options, and what "not sure" would mean."""
    one = interview.numbered(number)
    title, ask = _title(one.asked, say), inline(one.asked.question, LONG)
    hints = _hints(one, say)
    long = [option for option in one.asked.options if len(option) > BUTTON]
    shown = "\n".join([ask, *(f"• {inline(option, LONG)}" for option in long)])
    blocks = [
        section(f"*{title}*\n{shown}"),
        context("\n".join(hints)),
        actions(_elements(interview, one.asked, say)),
    ]
    options = say("follow_up_options", options=" / ".join(map(inline, one.asked.options)))
    return Message("\n".join([f"{title}: {ask}", options, *hints]), blocks)


def _title(asked: Asked, say: Wording) -> str:
    about = question(asked.about)
    title = say("follow_up_title", number=about.number, name=say(f"name_{about.id}"))
    if not asked.lines:
        return title
    lines, sections = say.count("lines", asked.lines), say.count("sections", asked.sections)
    return f"{title} · {say('follow_up_worth', lines=lines, sections=sections)}"


def _hints(one: FollowUp, say: Wording) -> list[str]:
    asked = one.asked
    hints = [
        say("follow_up_recommended", option=inline(asked.recommended)),
        say("question_assume", assume=inline(asked.default, 300)),
    ]
    return [*hints, say("question_change_hint")] if one.again else hints


def _elements(interview: Interview, asked: Asked, say: Wording) -> list[Block]:
    options = [
        button(
            option,
            f"{Action.FOLLOW_UP}.{place}",
            value_of(interview.id, str(asked.number), str(place)),
            style="primary" if option == asked.recommended else "",
        )
        for place, option in enumerate(asked.options)
    ]
    left = value_of(interview.id, str(asked.number))
    return [*options, button(say("button_default"), Action.LEAVE, left)]


def closed_follow_up(interview: Interview, number: int, say: Wording) -> Message:
    """The follow-up without its buttons: who decided what."""
    one = interview.numbered(number)
    people = list(dict.fromkeys(reply.author for reply in one.replies)) or [one.left_by]
    text = say(
        _closed_id(interview, one),
        number=question(one.asked.about).number,
        question=inline(one.asked.question, 300),
        people=" ".join(map(mention, people)),
        answer=" / ".join(quoted(reply.text, reply.mentions, 120) for reply in one.replies),
        default=inline(one.asked.default, 300),
    )
    return Message(text, [section(text)])


def _closed_id(interview: Interview, one: FollowUp) -> str:
    if one.is_settled:
        return "follow_up_closed_answer" if one.replies else "follow_up_closed_left"
    if interview.cancelled:
        return "follow_up_closed_cancelled"
    return "follow_up_closed_again" if one.is_open else "follow_up_closed_open"
