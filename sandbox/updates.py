"""What an edit of a message changed for the people who read it, in one line."""

from typing import Any

from sandbox.mrkdwn import Names
from sandbox.render import message_text

Json = dict[str, Any]


class Updates:
    """Remembers every message as it was last seen."""

    def __init__(self) -> None:
        self._lines: dict[str, list[str]] = {}
        self._told: dict[str, str] = {}

    def seen(self, message: Json, names: Names) -> None:
        """A message stands there as it is."""
        self._lines[message["ts"]] = _lines(message, names)

    def news(self, message: Json, names: Names) -> str:
        """The line that tells what is new: a root's state, what became of a question; or nothing.

        The same is not told twice in a row of one message.
        """
        ts, before = message["ts"], self._lines.get(message["ts"], [])
        self.seen(message, names)
        lines = self._lines[ts]
        news = lines[1:2] if _is_root(message) else [each for each in lines if each not in before]
        if not news or news[-1] == self._told.get(ts):
            return ""
        self._told[ts] = news[-1]
        return news[-1]


def _lines(message: Json, names: Names) -> list[str]:
    shown = message_text({**message, "edited": None}, names).plain
    return [line.strip() for line in shown.split("\n") if line.strip()]


def _is_root(message: Json) -> bool:
    """A message that others reply to is headed by what it is about, then says how it stands."""
    return bool(message.get("thread_ts", message["ts"]) == message["ts"])
