"""The reminder: one direct message per person with everything that waits for them."""

from collections.abc import Sequence
from itertools import groupby

from bot.ids import Action, value_of
from bot.views.blocks import Block, button, context, header, section
from bot.views.listing import link
from bot.views.message import Message
from bot.views.mrkdwn import inline
from interview.events import Item
from interview.model import Interview
from interview.wording import Wording

Owed = tuple[Interview, Item]


def reminder_message(owed: Sequence[Owed], say: Wording) -> Message:
    """What one person is asked, by feature, with a button for each answer."""
    count = len(owed)
    title = say.count("reminder_title", count)
    lines, blocks = [title], [header(title)]
    for _, group in groupby(owed, key=lambda pair: pair[0].id):
        asked = list(group)
        heading = say("reminder_feature", feature=link(asked[0][0]))
        lines.append(heading)
        blocks.append(section(heading))
        for interview, item in asked:
            lines.append(_line(item, say))
            blocks.append(section(_line(item, say), _answer(interview, item, say)))
    several = len({interview.id for interview, _ in owed}) > 1
    how = say("reminder_how_several" if several else "reminder_how", number=owed[0][1].id)
    return Message("\n".join([*lines, how]), [*blocks[:49], context(how)])


def _line(item: Item, say: Wording) -> str:
    return say(
        "reminder_item",
        number=item.id,
        question=inline(item.question, 400),
        blocking=say("summary_item_blocking") if item.blocking else "",
        default=inline(item.default or "-", 300),
    )


def _answer(interview: Interview, item: Item, say: Wording) -> Block:
    return button(
        say("button_answer", number=item.id), Action.ANSWER, value_of(interview.id, item.id)
    )
