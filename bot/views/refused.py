"""Why something could not be done, as the one sentence that says what to do."""

from bot.views.mrkdwn import inline, mention
from interview.errors import InterviewError
from interview.wording import Wording

_PEOPLE = {"requester", "by"}  # values that are user ids
_LINKS = {"link", "links"}  # values that Slack or a view made


def sentence(refused: InterviewError, say: Wording) -> str:
    """The one sentence that says what to do."""
    shown = {"feature": "…", **{name: _shown(name, v) for name, v in refused.values.items()}}
    return say(refused.wording, **shown)


def _shown(name: str, value: str) -> str:
    if name in _PEOPLE:
        return mention(value)
    return value if name in _LINKS else inline(value)
