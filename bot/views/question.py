"""A question in the thread, and what is left of it once it is settled."""

from bot.ids import Action, value_of
from bot.views.blocks import Block, actions, button, context, section
from bot.views.message import Message
from bot.views.mrkdwn import inline, mention, quoted
from interview.model import Interview, Reply
from interview.questions import Question, catalogue, question
from interview.wording import Wording
from spec.brief import QuestionId


def question_message(interview: Interview, asked: QuestionId, say: Wording) -> Message:
    """The question with its reason, its options and what "you choose" would mean."""
    found = question(asked)
    title = say(
        "question_title_optional" if found.optional else "question_title",
        number=found.number,
        total=len(catalogue()),
    )
    ask = found.ask.format(feature=inline(interview.feature))
    hints = _hints(interview, found, say)
    blocks = [
        section(f"*{title}*\n{ask}"),
        context("\n".join(hints)),
        actions(_elements(interview, found, say)),
    ]
    if opens(interview, asked):
        lines = [say("opening", total=len(catalogue())), say("pro_tip"), say("talk_tip")]
        blocks = [section("\n\n".join(lines)), *blocks]
        hints = [*hints, *lines]
    return Message("\n".join([f"{title}: {ask}", *hints]), blocks)


def opens(interview: Interview, asked: QuestionId) -> bool:
    """Whether this is the first question that the thread sees: it is introduced."""
    return not interview.posted or set(interview.posted) == {asked}


def _hints(interview: Interview, found: Question, say: Wording) -> list[str]:
    hints = [say("question_why", why=found.why)]
    if recommended := found.option(found.recommended):
        hints.append(say("question_recommended", label=recommended.label, assume=found.assume))
    else:
        hints.append(say("question_assume", assume=found.assume))
    if left_out := _left_out_before(interview, found):
        hints.append(_left_out(interview, left_out, say))
    if interview.reopened == found.id:
        hints.append(say("question_change_hint"))
    return hints


def _left_out_before(interview: Interview, found: Question) -> Question | None:
    """The question that would have been asked just before this one."""
    before = next((one for one in catalogue() if one.number == found.number - 1), None)
    return before if before and before.id in interview.left_out else None


def _left_out(interview: Interview, found: Question, say: Wording) -> str:
    reason = found.pointless.get(interview.left_out_for or "rest", "")
    return say(
        "question_left_out", number=found.number, name=say(f"name_{found.id}"), reason=reason
    )


def _elements(interview: Interview, found: Question, say: Wording) -> list[Block]:
    options = [
        button(
            option.label,
            f"{Action.CHOOSE}.{option.id}",
            value_of(interview.id, found.id, option.id),
            style="primary" if option.id == found.recommended else "",
        )
        for option in found.options
    ]
    default = button(say("button_default"), Action.DEFAULT, value_of(interview.id, found.id))
    return [*options, default]


def closed_question(interview: Interview, asked: QuestionId, say: Wording) -> Message:
    """The question without its buttons: who said what."""
    found = question(asked)
    replies = interview.answers.get(asked, ())
    authors = list(dict.fromkeys(reply.author for reply in replies))
    answer = " / ".join(_brief(reply) for reply in replies)
    text = say(
        _closed_id(interview, asked),
        number=found.number,
        ask=found.ask.format(feature=inline(interview.feature)),
        people=" ".join(map(mention, authors or [interview.defaulted.get(asked, "")])),
        answer=answer,
        assume=found.assume,
    )
    return Message(text, [section(text)])


def _brief(reply: Reply) -> str:
    """The beginning of an answer that stands in full just below; lists on one line."""
    lines = [line.strip().lstrip("-*•").strip() for line in reply.text.splitlines()]
    return quoted(" · ".join(filter(None, lines)), reply.mentions, 120)


def _closed_id(interview: Interview, asked: QuestionId) -> str:
    if interview.current == asked and not interview.cancelled:
        return "question_closed_reopened"
    if asked in interview.answers:
        return "question_closed_answer"
    if asked in interview.defaulted:
        return "question_closed_default"
    return "question_closed_cancelled" if interview.cancelled else "question_closed_reopened"
