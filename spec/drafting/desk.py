"""The desk: what one draft has assumed, asked and decided so far."""

from collections.abc import Iterable

from spec.brief import Brief, QuestionId
from spec.drafting import choices, knowledge
from spec.drafting.choices import Setting, Taken
from spec.drafting.knowledge import Asking
from spec.drafting.owners import Deferrals, author, owner, readable
from spec.house_style import HouseStyle
from spec.model import Assumption, Decision, OpenQuestion, Source, Style, Topic
from spec.reading import cues, people, reader
from spec.reading.facts import Facts
from spec.reading.sentences import Sentence

_CITED = 200  # characters of somebody's words inside a sentence of ours


class Desk:
    """Collects assumptions, open questions and decisions; a resolved one is never raised again."""

    def __init__(
        self, brief: Brief, facts: Facts, house: HouseStyle, taken: Iterable[Taken] = ()
    ) -> None:
        self.brief = brief
        self.facts = facts
        self.house = house
        self.taken = tuple(taken)  # the decisions that took one of the options that were offered
        self.style: Style = "rest"  # whose words our texts use; settled before the first of them
        self.decisions: dict[str, Decision] = {}
        self.unsure: dict[str, tuple[Asking, tuple[Source, ...]]] = {}  # asked, and left to us
        self._assumptions: dict[str, Assumption] = {}
        self._questions: dict[str, OpenQuestion] = {}
        topics = {one.source: one.topic for one in facts.undecided}
        self._deferrals = Deferrals(facts.deferrals, topics)
        self._raising: dict[Source, set[Topic]] = {}
        self._topics: dict[str, Topic] = {}  # of each question, decided ones too
        self._raised: dict[str, tuple[Source, ...]] = {}  # behind each question, decided ones too

    def assume(
        self,
        policy: str,
        subject: str = "",
        *,
        places: Iterable[str] = (),
        sources: Iterable[Source] = (),
        **values: str,
    ) -> tuple[str, ...]:
        """The key of this assumption for the parts that rest on it; nothing if it was decided."""
        key = f"assumption:{policy}.{subject}" if subject else f"assumption:{policy}"
        wording = knowledge.policies()[policy].in_style(self.style)
        text = self.filled(wording.text, **values)
        matter = f"{policy.replace('-', ' ')} of {subject}" if subject else policy.replace("-", " ")
        told = tuple(sources)
        choice = choices.of(key)
        about = f"when asked: {choice.asks(text)}" if choice else f"instead of: {text}"
        if self.settled(key, matter, about, told):
            return ()
        known = self._assumptions.get(key)
        if known is not None:
            more = tuple(dict.fromkeys((*known.places, *places)))
            self._assumptions[key] = known.model_copy(update={"places": more})
            return (key,)
        self._assumptions[key] = Assumption(
            key=key,
            id="",
            text=text,
            because=self.filled(wording.because, **values),
            change=wording.change,
            places=tuple(dict.fromkeys(places)),
            sources=told,
        )
        return (key,)

    def ask(
        self,
        subject: str,
        *,
        sources: Iterable[Source] = (),
        under: QuestionId | None = None,
        blocking: bool = False,
        among: str = "",
        known_as: str = "",
        options: Iterable[str] = (),
        **values: str,
    ) -> tuple[str, ...]:
        """The key of this open question for the parts it may change; nothing if it was decided.

        `under` names the question whose author is asked where no sentence raised it; `among` tells
        several questions about the same subject apart; `known_as` is the subject where only the
        wording differs; `options` take the place of those in the catalogue.
        """
        wording = knowledge.questions()[subject]
        worded = wording.model_copy(
            update={
                "question": self.filled(wording.question, **values),
                "default": self.filled(wording.default, **values),
                "options": tuple(options) or wording.options,
            }
        )
        matter = known_as or subject
        key = f"{matter}.{among}" if among else matter
        return self.ask_about(key, worded, tuple(sources), blocking, under)

    def ask_about(
        self,
        subject: str,
        asking: Asking,
        sources: tuple[Source, ...],
        blocking: bool,
        under: QuestionId | None = None,
    ) -> tuple[str, ...]:
        """The same for a question whose wording is not in the catalogue of questions."""
        key = f"question:{subject}"
        if key not in self._raised:
            self._raised[key] = sources
            self._topics[key] = asking.topic
            for source in sources:
                self._raising.setdefault(source, set()).add(asking.topic)
        if self.left(key):
            self.unsure.setdefault(key, (asking, sources))
            return ()
        if self.settled(
            key, self._matter(asking.topic, sources), f"when asked: {asking.question}", sources
        ):
            return ()
        if key not in self._questions:
            answer = sources or (self.said(under) if under else ())
            named = self._deferrals.named(answer, asking.topic)
            who = owner(self.brief, self.house, asking.role, answer, named)
            self._questions[key] = OpenQuestion(
                key=key,
                id="",
                topic=asking.topic,
                question=asking.question,
                options=asking.options,
                default=asking.default,
                owner=who.name,
                owner_id=who.user_id,
                blocking=blocking,
                blocks=asking.blocks,
                sources=sources,
            )
        return (key,)

    def decided(self, *keys: str) -> tuple[Source, ...]:
        """The sentences of the decisions about these keys."""
        made = (self.brief.resolution(key) for key in keys)
        return tuple(
            piece.source
            for one in made
            if one and not one.assumed
            for piece in reader.decision(one)
        )

    def raised(self, key: str) -> str:
        """The first sentence that raised the question with this key, be it decided since."""
        return next((one.sentence for one in self._raised.get(key, ())), "")

    def setting(self, name: Setting, of: str = "") -> str:
        """What the options that were taken set, or the one of this question; empty: nothing."""
        found = (one.sets.get(name, "") for made, _, one in self.taken if of in ("", made.key))
        return next(filter(None, found), "")

    def left(self, key: str) -> bool:
        """Whether nobody was sure when asked about it: the default holds."""
        made = self.brief.resolution(key)
        return made is not None and made.assumed

    def is_asked(self, key: str, source: Source) -> bool:
        """Whether the open question with this key was raised by this sentence."""
        return key in self._questions and source in self._raised[key]

    def topics(self) -> set[Topic]:
        """The topics of all open questions that were raised, be they decided since."""
        return set(self._topics.values())

    def was_raised(self, key: str) -> bool:
        """Whether the question with this key was raised, be it decided since."""
        return key in self._raised

    def raised_so_far(self) -> int:
        """How many open questions were raised, those decided since included."""
        return len(self._raised)

    def topics_of(self, source: Source) -> set[Topic]:
        """The topics of the open questions that this sentence raised, be they decided since."""
        return self._raising.get(source, set())

    def is_asked_about(self, source: Source) -> bool:
        """Whether this sentence raised an open question, or one that was decided since."""
        return source in self._raising

    def decide(self, key: str, text: str, reason: str, sources: Iterable[Source] = ()) -> None:
        """Notes a choice of the design for page one."""
        self.decisions.setdefault(
            key, Decision(key=f"decision:{key}", text=text, reason=reason, sources=tuple(sources))
        )

    def defaulted(self, question: QuestionId) -> bool:
        """Whether somebody left the choice to us."""
        return question in self.brief.defaulted

    def answered(self, question: QuestionId) -> bool:
        """Whether there is an answer of substance."""
        return any(not people.passes(answer.text) for answer in self.brief.said(question))

    def said(self, *questions: QuestionId) -> tuple[Source, ...]:
        """What was said under these questions, but for what points to another answer."""
        return tuple(
            one.source
            for one in self.facts.sentences
            if one.source.question in questions and one.source not in self.facts.referring
        )

    def telling(self, table: str, *questions: QuestionId) -> list[Sentence]:
        """The sentences in which a cue of this table stands undenied."""
        return [
            one
            for one in self.facts.sentences
            if (not questions or one.source.question in questions)
            and any(not hit.denied for hit in cues.index(table).longest(one.line))
        ]

    def passes(self, source: Source) -> bool:
        """Whether this sentence leaves the choice to us, by itself or as its whole answer."""
        whole = " ".join(answer.text for answer in self.brief.said(source.question))
        return people.passes(source.sentence) or people.passes(whole)

    def refers(self, question: QuestionId) -> bool:
        """Whether the answer to this question points to another one."""
        return any(source.question == question for source in self.facts.referring)

    def assumptions(self) -> tuple[Assumption, ...]:
        """The assumptions, numbered, in order of appearance."""
        numbers = _numbers(self.brief.numbers, self._assumptions, "A")
        return tuple(
            made.model_copy(update={"id": numbers[key]}) for key, made in self._assumptions.items()
        )

    def questions(self) -> tuple[OpenQuestion, ...]:
        """The open questions, numbered, in order of appearance."""
        numbers = _numbers(self.brief.numbers, self._questions, "NC")
        return tuple(
            asked.model_copy(update={"id": numbers[key]}) for key, asked in self._questions.items()
        )

    def filled(self, text: str, **values: str) -> str:
        """The text with its places filled in; what people said is cut short, never interpreted."""
        for name, value in values.items():
            told = readable(self.brief, self.house, value)
            text = text.replace("{" + name + "}", told[:_CITED])
        return text

    def answered_by(self, sources: Iterable[Source]) -> str:
        """Whose answers these are, as a reason; empty where an author is not known."""
        authors = dict.fromkeys(one.author for one in sources)
        names = dict.fromkeys(author(self.brief, self.house, one) for one in authors if one)
        return f"Answered by {' and '.join(names)}." if names and "" not in authors else ""

    def _matter(self, topic: Topic, sources: tuple[Source, ...]) -> str:
        """What a question is about: "auth for the partners"."""
        named = self._deferrals.in_sentences(sources)
        about = named.about if named else ""
        return f"{topic.replace('_', ' ')} {about}".strip()

    def settled(self, key: str, matter: str, about: str, raised: Iterable[Source] = ()) -> bool:
        """Whether somebody decided this matter; the decision is noted then, with its reason."""
        made = self.brief.resolution(key)
        if made is None or made.assumed:
            return False
        number = self.brief.numbers.get(key, "")
        told = f"{number} {matter}" if number else f"{matter[:1].upper()}{matter[1:]}"
        by = author(self.brief, self.house, made.author)
        sources = dict.fromkeys((*raised, *self.decided(key)))
        reason = f"Decided by {by} {about}" if about else f"Decided by {by}."
        self.decide(key, f"{told}: {made.value}", reason, sources)
        return True


def _numbers(given: dict[str, str], keys: Iterable[str], prefix: str) -> dict[str, str]:
    """Each key's number for life; new ones follow the highest that was ever given."""
    highest = max((_number(value, prefix) for value in given.values()), default=0)
    found: dict[str, str] = {}
    for key in keys:
        if _number(given.get(key, ""), prefix):
            found[key] = given[key]
            continue
        highest += 1
        found[key] = f"{prefix}-{highest}"
    return found


def _number(value: str, prefix: str) -> int:
    front, _, digits = value.partition("-")
    return int(digits) if front == prefix and digits.isdecimal() else 0
