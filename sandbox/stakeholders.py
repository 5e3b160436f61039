"""The people of the demo: who they are, and how they take an interview through Slack."""

import time
from dataclasses import dataclass, field
from typing import Any

from sandbox.client import Sandbox, mention
from sandbox.client.waiting import wait_for

Json = dict[str, Any]
QUESTIONS = (
    "feature",
    "audience",
    "use_cases",
    "style",
    "auth",
    "testing",
    "constraints",
    "async",
    "context",
)
FOLLOW_UP = "follow-up"
PRESSED, TYPED = 1, 2  # of three ways to deal with it, in turn
PATIENCE = 60.0  # seconds for anything the bot does
NOBODY = [{"id": "priya", "name": "Priya"}, {"id": "marek", "name": "Marek"}]


@dataclass
class Stakeholders:
    """People in a channel who answer from a file, in turn, by text and by button."""

    sandbox: Sandbox
    interview: Json
    reading: float = 0.0  # seconds in which people read what is asked
    users: list[str] = field(default_factory=list)
    channel: str = ""
    thread_ts: str = ""
    followed_up: int = 0

    @property
    def title(self) -> str:
        """The feature."""
        return str(self.interview["title"])

    def gather(self) -> None:
        """Create the people and their channel."""
        for person in self.interview.get("participants") or NOBODY:
            name = str(person["name"])
            user = self.sandbox.add_user(name.lower(), real_name=name, tz="Europe/Berlin")
            self.users.append(user)
        self.channel = self.sandbox.add_channel("api-specs", self.users)

    def ask_for_specification(self) -> None:
        """The first person types the command; the bot opens a thread."""
        outcome = self.sandbox.slash(self.users[0], self.channel, self.title)
        if not outcome.ok:
            raise RuntimeError(f"/apispec failed: {outcome.error}")
        root = wait_for(
            lambda: next(iter(self.sandbox.messages(self.channel)), None), PATIENCE, "a thread"
        )
        self.thread_ts = str(root["ts"])

    def answer_everything(self) -> None:
        """Answer what is asked until the bot stops asking."""
        answered: set[str] = set()
        while (asked := wait_for(lambda: self._asked(answered), PATIENCE, "a question")) != "over":
            question, message = asked
            time.sleep(self.reading)
            self._answer(question, message, len(answered))
            answered.add(message["ts"])

    def _asked(self, answered: set[str]) -> Any:
        """The open question and its message; "over" once a draft is on its way."""
        for message in reversed(self._thread()):
            if message["ts"] in answered:
                continue
            if confirm := _element(message, "confirm_inferred"):
                answered.add(message["ts"])
                self.sandbox.click(self.users[0], self.channel, message["ts"], confirm["action_id"])
                return None
            if _element(message, "leave_follow_up"):
                return FOLLOW_UP, message
            if default := _element(message, "take_default"):
                return default["value"].split(":")[1], message
        root = self.sandbox.messages(self.channel)[0]
        return "over" if "rafting" in root["text"] or "Revision" in root["text"] else None

    def _answer(self, question: str, message: Json, turn: int) -> None:
        user = self.users[turn % len(self.users)]
        if question == FOLLOW_UP:
            self._follow_up(user, message)
            return
        said = self.interview.get(question)
        if said is None:
            self.sandbox.click(user, self.channel, message["ts"], "take_default")
            return
        text = "\n".join(f"- {line}" for line in said) if isinstance(said, list) else str(said)
        if option := _labelled(message, text):
            self.sandbox.click(user, self.channel, message["ts"], option["action_id"])
        else:
            self.sandbox.say(user, self.channel, self._named(text.strip()), self.thread_ts)

    def _follow_up(self, user: str, message: Json) -> None:
        """In turn: press what is recommended, type another option, leave it open."""
        self.followed_up += 1
        *options, leave = _buttons(message)
        recommended = next((one for one in options if one.get("style")), options[0])
        if self.followed_up % 3 == TYPED:
            text = str(options[0]["text"]["text"])
            self.sandbox.say(user, self.channel, text, self.thread_ts)
            return
        pressed = recommended if self.followed_up % 3 == PRESSED else leave
        self.sandbox.click(user, self.channel, message["ts"], pressed["action_id"])

    def _named(self, text: str) -> str:
        """The first mention of a participant in a sentence "ask X" becomes a Slack mention."""
        names = self.sandbox.names()
        for user in self.users:
            text = text.replace(f"ask {names[user].capitalize()}", f"ask {mention(user)}")
        return text

    def wait_for_revision(self, revision: int) -> Json:
        """The summary of a revision, once it stands in the thread."""
        found: Json = wait_for(
            lambda: next((m for m in self._thread() if f"Revision {revision}:" in m["text"]), None),
            PATIENCE,
            f"revision {revision}",
        )
        return found

    def settle_one(self, summary: Json) -> bool:
        """An owner presses the button of an open question and fills in the form."""
        asked = self._asked_in(summary)
        if not asked:
            return False
        owner, value = asked[-1]
        ts = summary["ts"]
        self.sandbox.click(owner, self.channel, ts, "answer_open_question", value=value)
        view = wait_for(lambda: self.sandbox.open_views(owner), PATIENCE, "the form")[-1]
        self.sandbox.submit(owner, view["id"], {"written": {"written": self._decision(view)}})
        return True

    def _asked_in(self, summary: Json) -> list[tuple[str, str]]:
        """Who is asked what (the value of the button), the person who started it first."""
        asked = [
            (next((u for u in self.users if f"<@{u}>" in block["text"]["text"]), self.users[0]), b)
            for block in summary["blocks"]
            if (b := block.get("accessory", {}).get("value"))
        ]
        return sorted(asked, key=lambda pair: self.users.index(pair[0]))

    def _decision(self, view: Json) -> str:
        """What the file says was decided; else the first option of the form."""
        for made in self.interview.get("resolutions") or []:
            return str(made["value"])
        for block in view["blocks"]:
            if block.get("block_id") == "picked":
                return str(block["element"]["options"][0]["text"]["text"])
        return "Yes, let us take the default for the first version."

    def files(self, uploads: int = 1) -> dict[str, bytes]:
        """The files in the thread, the newest of each name, once so many uploads are shared."""
        wait_for(lambda: len(self._uploads()) >= uploads, PATIENCE, f"{uploads} uploads")
        return {
            file["name"]: self.sandbox.file_content(file["id"])
            for message in self._uploads()
            for file in message["files"]
        }

    def _uploads(self) -> list[Json]:
        """Slack shares files a moment after their upload."""
        return [message for message in self._thread() if message.get("files")]

    def _thread(self) -> list[Json]:
        return self.sandbox.messages(self.channel, self.thread_ts)


def _elements(message: Json) -> list[Json]:
    found = []
    for block in message.get("blocks") or []:
        found += block.get("elements", [])
        found += [block["accessory"]] if block.get("accessory") else []
    return [element for element in found if "action_id" in element]


def _buttons(message: Json) -> list[Json]:
    return [element for element in _elements(message) if element["type"] == "button"]


def _element(message: Json, action_id: str) -> Json | None:
    return next((e for e in _elements(message) if e["action_id"] == action_id), None)


def _labelled(message: Json, text: str) -> Json | None:
    """The button that says exactly this."""
    return next((e for e in _elements(message) if e.get("text", {}).get("text") == text), None)
