"""The modal in which an open question is answered."""

from typing import Any

from bot.ids import ANSWER_FORM, PICKED, WRITTEN, value_of
from bot.views.blocks import BUTTON, Block, context, cut, option, plain, section
from bot.views.mrkdwn import inline
from interview.events import Item
from interview.model import Interview
from interview.wording import Wording

View = dict[str, Any]


def answer_form(interview: Interview, item: Item, say: Wording) -> View:
    """The form: the question, its options, and room for own words."""
    blocks = [section(inline(item.question, 1500))]
    if item.default:
        blocks.append(context(say("modal_default", default=inline(item.default, 500))))
    if item.options:
        blocks.append(_choice(item, say))
    blocks.append(_words(item, say))
    return {
        "type": "modal",
        "callback_id": ANSWER_FORM,
        "private_metadata": value_of(interview.id, item.id),
        "title": plain(say("modal_title", number=item.id), 24),
        "submit": plain(say("modal_submit"), 24),
        "close": plain(say("modal_close"), 24),
        "blocks": blocks,
    }


def _choice(item: Item, say: Wording) -> Block:
    """Radio buttons take 10 options at most; their values are positions, their texts are cut."""
    options = [option(text, str(place)) for place, text in enumerate(item.options[:10])]
    return {
        "type": "input",
        "block_id": PICKED,
        "optional": True,
        "label": plain(say("modal_choice"), 150),
        "element": {"type": "radio_buttons", "action_id": PICKED, "options": options},
    }


def _words(item: Item, say: Wording) -> Block:
    return {
        "type": "input",
        "block_id": WRITTEN,
        "optional": bool(item.options),
        "label": plain(say("modal_text" if item.options else "modal_only_text"), 150),
        "element": {
            "type": "plain_text_input",
            "action_id": WRITTEN,
            "multiline": True,
            "max_length": 3000,
        },
    }


def notice_form(text: str, say: Wording) -> View:
    """A modal that only says something."""
    return {
        "type": "modal",
        "title": plain(cut("API spec", BUTTON), 24),
        "close": plain(say("modal_close"), 24),
        "blocks": [section(text)],
    }
