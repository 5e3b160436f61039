"""What somebody said, as the events that hold it tell."""

from collections.abc import Mapping

from interview import events as e
from interview import follow_ups as u
from interview.model import Reply

FORGOTTEN = "[removed]"


def reply_of(
    event: e.Answered | e.Inferred | u.FollowUpAnswered,
    texts: Mapping[str, str],
    *,
    confirmed: bool,
) -> Reply:
    """The reply, with its text where that was not forgotten."""
    return Reply(
        text=texts.get(event.text, FORGOTTEN),
        author=event.author,
        at=event.at,
        source=event.source,
        mentions=event.mentions,
        confirmed=confirmed,
    )
