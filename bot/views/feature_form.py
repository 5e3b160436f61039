"""The modal behind a bare `/apispec`: what is the feature?"""

from typing import Any

from bot.ids import FEATURE, FEATURE_FORM
from bot.views.blocks import plain
from interview.wording import Wording


def feature_form(channel: str, say: Wording) -> dict[str, Any]:
    """A form with one line; the channel travels with it."""
    return {
        "type": "modal",
        "callback_id": FEATURE_FORM,
        "private_metadata": channel,
        "title": plain(say("feature_title"), 24),
        "submit": plain(say("feature_submit"), 24),
        "close": plain(say("modal_close"), 24),
        "blocks": [
            {
                "type": "input",
                "block_id": FEATURE,
                "label": plain(say("feature_label"), 150),
                "hint": plain(say("feature_hint"), 150),
                "element": {
                    "type": "plain_text_input",
                    "action_id": FEATURE,
                    "max_length": 3000,
                },
            }
        ],
    }
