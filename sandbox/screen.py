"""The terminal of the demo: the conversation as people see it in Slack, as it happens."""

import threading
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from sandbox.client import Sandbox
from sandbox.mrkdwn import emoji
from sandbox.render import author, message_text, view_text
from sandbox.updates import Updates

Json = dict[str, Any]
Names = dict[str, str]
INDENT = (0, 0, 1, 4)
PERSON, BOT = "bold cyan", "bold magenta"
NOTE = "  ↳ "


class Screen:
    """Follows the feed in the background and prints every happening once."""

    def __init__(self, sandbox: Sandbox, console: Console) -> None:
        self._sandbox = sandbox
        self._console = console
        self._over = threading.Event()
        self._seen = 0
        self._updates = Updates()
        self._reactions: list[str] = []
        self._thread = threading.Thread(target=self._follow, daemon=True)

    def __enter__(self) -> "Screen":
        """Start following."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Print what is left and stop."""
        self._over.set()
        self._thread.join()

    def _follow(self) -> None:
        while True:
            last = self._over.is_set()
            items, self._seen = self._sandbox.feed(self._seen, wait=0.0 if last else 0.3)
            names = self._sandbox.names()
            for item in items:
                self.show(item, names)
            if last:
                return

    def show(self, item: Json, names: Names) -> None:
        """Print one happening of the feed."""
        shown = {
            "slash": self._slash,
            "message": self._message,
            "message_changed": self._changed,
            "ephemeral": self._ephemeral,
            "reaction_added": self._reaction,
            "click": self._click,
            "modal_opened": self._opened,
            "modal_submitted": self._submitted,
        }.get(item["kind"])
        if shown:
            shown(item, names)

    def _slash(self, item: Json, names: Names) -> None:
        typed = f"{item.get('command', '/apispec')} {item.get('text', '')}".strip()
        self._does(item, names, "types", (typed, "bold"))

    def _click(self, item: Json, names: Names) -> None:
        self._does(item, names, "presses", (f"[ {item['label']} ]", "bold green"))

    def _opened(self, item: Json, names: Names) -> None:
        self._does(item, names, "sees a form:")
        self._indented(view_text(item["view"], names))

    def _submitted(self, item: Json, names: Names) -> None:
        self._does(item, names, "submits the form")
        self._indented(Text("\n".join(_filled_in(item.get("view") or {}))))

    def _reaction(self, item: Json, names: Names) -> None:
        if item["user"] == self._sandbox.bot_user_id:
            self._reactions.append(emoji(item["name"]))
        else:
            self._does(item, names, "reacts with", emoji(item["name"]))

    def _changed(self, item: Json, names: Names) -> None:
        news = self._updates.news(item["message"], names)
        if news:
            self._note(news)

    def _ephemeral(self, item: Json, names: Names) -> None:
        message = item["message"]
        self._line(("apispec", BOT), (f" (only {names.get(message['user'])} sees this)", "dim"))
        self._indented(message_text(message, names))

    def _message(self, item: Json, names: Names) -> None:
        message = item["message"]
        self._updates.seen(message, names)
        private = (" (direct message)", "dim") if item["channel"].startswith("D") else ""
        style = BOT if message.get("bot_id") else PERSON
        self._line((author(message, names), style), private)
        self._indented(message_text(message, names))

    def _does(self, item: Json, names: Names, verb: str, *what: str | tuple[str, str]) -> None:
        space = [" "] if what else []
        self._line((str(names.get(item["user"])), PERSON), f" {verb}", *space, *what)

    def _note(self, text: str) -> None:
        """One dim line, behind the reactions that came before it."""
        marks = [each for each in self._reactions if not text.startswith(each)]
        self._reactions.clear()
        note = Text(NOTE + " ".join([*marks, text]), "dim")
        self._console.print(note, no_wrap=True, overflow="ellipsis")

    def _line(self, *parts: str | tuple[str, str]) -> None:
        if self._reactions:
            self._note("")
        self._console.print(Text.assemble(*parts))

    def _indented(self, text: Text) -> None:
        self._console.print(Padding(text, INDENT, expand=False))


def _filled_in(view: Json) -> list[str]:
    """What was chosen and typed."""
    values = (view.get("state") or {}).get("values") or {}
    entries = [entry for block in values.values() for entry in block.values()]
    chosen = [(entry.get("selected_option") or {}).get("text", {}).get("text") for entry in entries]
    typed = [entry.get("value") for entry in entries]
    return [str(text) for text in (*chosen, *typed) if text]
