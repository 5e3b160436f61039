"""An interview in memory in which people talk: every step goes through the conversation."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from interview import commands as c
from interview import effects as f
from interview.briefing import brief_of
from interview.conversation import Conversation
from interview.events import Item
from interview.memory_store import MemoryStore
from interview.model import Interview
from interview.outlook import Weighing
from interview.questions import catalogue
from interview.record import Source
from interview.scope import Scope
from interview.store import Pending
from spec.brief import QuestionId
from spec.follow_up import FollowUp, Weighed

SCOPE = Scope("T1")
PRIYA, MAREK, AISHA = "UPRIYA", "UMAREK", "UAISHA"
START = datetime.fromtimestamp(1_000, UTC)  # the clock of the timestamps, too


@dataclass
class Talk:
    """One interview, its people, and a clock that ticks once per message."""

    store: MemoryStore = field(default_factory=MemoryStore)
    id: str = ""
    ticks: int = 0
    done: list[f.Effect] = field(default_factory=list)
    follow_ups: int = 6

    @property
    def conversation(self) -> Conversation:
        return Conversation(self.store, follow_ups=self.follow_ups)

    @property
    def state(self) -> Interview:
        return self.conversation.load(SCOPE, self.id)

    def said(self, user: str, ts: str = "") -> c.Said:
        self.ticks += 1
        at = (START + timedelta(seconds=self.ticks)).isoformat()
        return c.Said(at=at, author=user, source=Source(channel="C1", ts=ts or self.now()))

    def now(self) -> str:
        return f"{1_000 + self.ticks}.000100"

    def starts(self, text: str = "Partial refunds", user: str = PRIYA) -> "Talk":
        command = c.Start(self.said(user), text, "C1")
        self.id = self.conversation.start(SCOPE, command, "trigger-1").id
        self.carry_out()
        return self

    def says(self, user: str, text: str, ts: str = "", mentions: tuple[str, ...] = ()) -> "Talk":
        return self.does(c.Reply(self.said(user, ts), text, mentions))

    def does(self, command: c.Command, *dedupe: str) -> "Talk":
        self.conversation.handle(SCOPE, self.id, command, dedupe)
        self.carry_out()
        return self

    def carry_out(self) -> None:
        """What Slack would confirm: the thread and the questions exist, everything else is done."""
        while waiting := self.store.pending(SCOPE, self.id):
            for pending in waiting:
                self._confirm(pending)
                self.done.append(pending.effect)
                self.store.done(SCOPE, self.id, pending.id)

    def forgets(self) -> None:
        """Slack did it all, but its answers were lost."""
        for pending in self.store.pending(SCOPE, self.id):
            self.store.done(SCOPE, self.id, pending.id)

    def _confirm(self, pending: Pending) -> None:
        said = self.said("")
        if isinstance(pending.effect, f.PostRoot):
            self._handle(
                c.OpenThread(said, "C1", "1000.000100", "https://x.slack.com/archives/C1/p1")
            )
        if isinstance(pending.effect, f.AskQuestion):
            self._handle(c.NoteQuestion(said, pending.effect.question, self.now()))
        if isinstance(pending.effect, f.AskFollowUp):
            self._handle(c.NoteFollowUp(said, pending.effect.number, self.now()))

    def _handle(self, command: c.Command) -> None:
        self.conversation.handle(SCOPE, self.id, command)

    def weighed(self, *found: Weighed) -> "Talk":
        """The worker has weighed the log as it stands now."""
        weighing = Weighing(version=self.state.version, follow_ups=found)
        self.store.keep_weighing(SCOPE, self.id, weighing, 60)
        return self

    def until(self, question: QuestionId) -> "Talk":
        """Everything before this question is left to the bot, but for the first answer."""
        self.says(PRIYA, "Give back part of what an order cost.")
        while (asked := self.state.current) != question:
            assert asked
            self.does(c.TakeDefault(self.said(PRIYA), asked))
        return self

    def answers_all(self) -> "Talk":
        """Everything is left to the bot, but for the first answer."""
        self.says(PRIYA, "Give back part of what an order cost.")
        for question in catalogue()[1:]:
            if not self.state.is_settled(question.id):
                self.does(c.TakeDefault(self.said(PRIYA), question.id))
        return self

    def delivers(self, *items: Item) -> "Talk":
        """The worker drafts and delivers what was requested."""
        revision = self.state.requested
        numbers = {item.key: item.id for item in items}
        self.does(c.RecordDraft(self.said(""), revision, numbers, items))
        return self.does(c.RecordDelivery(self.said(""), revision, self.now()))

    def effects(self, kind: type[f.EffectValue]) -> list[f.Effect]:
        return [effect for effect in self.done if isinstance(effect, kind)]


def worth(key: str, about: QuestionId = "feature", lines: int = 7) -> Weighed:
    """A follow-up as the worker weighs it."""
    put = FollowUp(
        key=key,
        about=about,
        topic="scope",
        question=f"What about {key}?",
        options=("one", "two"),
        recommended="two",
        default="One of them",
    )
    return Weighed(follow_up=put, lines=lines, sections=3)


def item(number: int, user: str = MAREK, **changes: object) -> Item:
    """An open question for somebody."""
    made = {
        "id": f"NC-{number}",
        "key": f"question:{number}",
        "question": f"Question {number}?",
        "options": ("one", "two"),
        "default": "one",
        "user": user,
    }
    return Item.model_validate({**made, **changes})


def following() -> Talk:
    """Two questions are answered, and a follow-up about the first one stands."""
    talk = Talk().starts().says(PRIYA, "Give back part of an order.")
    return talk.weighed(worth("question:a"), worth("question:b", lines=3)).says(MAREK, "Partners.")


def decided(interview: Interview) -> list[tuple[str, str, bool]]:
    """What the next draft is told of decisions: key, words, whether nobody was sure."""
    return [(one.key, one.value, one.assumed) for one in brief_of(interview, 1).resolutions]
