"""Owners: whom an open question belongs to."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spec.brief import Brief, Participant
from spec.house_style import HouseStyle
from spec.model import Source, Topic
from spec.reading.facts import Deferral

_TOKEN = re.compile(r"@(\w+)")


@dataclass(frozen=True, slots=True)
class Owner:
    """A person or a role; `user_id` where Slack knows the person."""

    name: str
    user_id: str = ""


class Deferrals:
    """Who was named in which sentence, in which answer first, and for which matter."""

    def __init__(self, told: Iterable[Deferral], topics: Mapping[Source, Topic | None]) -> None:
        self._by_sentence: dict[Source, Deferral] = {}
        self._by_answer: dict[tuple[str, str, str], list[Deferral]] = {}
        self._by_topic: dict[Topic, Deferral] = {}
        self._topics = topics
        for one in told:
            self._by_sentence.setdefault(one.source, one)
            self._by_answer.setdefault(answer_of(one.source), []).append(one)
            topic = topics.get(one.source)
            if topic is not None and one.about:
                self._by_topic.setdefault(topic, one)

    def in_sentences(self, raised: Iterable[Source]) -> Deferral | None:
        """Who was named in one of these very sentences."""
        return next((self._by_sentence[one] for one in raised if one in self._by_sentence), None)

    def named(self, raised: Iterable[Source], topic: Topic) -> Deferral | None:
        """Who was named in one of these sentences, in their answers, or for this matter."""
        told = tuple(raised)
        answers = [self._by_answer.get(answer_of(one), []) for one in told]
        near = (one for found in answers for one in found if self._may_know(one, topic))
        return self.in_sentences(told) or next(near, None) or self._by_topic.get(topic)

    def _may_know(self, one: Deferral, topic: Topic) -> bool:
        """Whether nothing says that this person was named for another matter."""
        if one.source.question != "constraints":
            return True
        return self._topics.get(one.source) in (None, topic)


def owner(
    brief: Brief,
    house: HouseStyle,
    role: str,
    sources: Iterable[Source],
    named: Deferral | None,
) -> Owner:
    """Who was named in the answer, else the role's owner, else the author, else the requester."""
    raised = tuple(sources)
    if named is not None:
        return _named(brief, house, named)
    if role in house.owners:
        return _person(house.owners[role])
    author = next((source.author for source in raised if source.author), "")
    return _known(brief, house, author or brief.requester) or Owner(role)


def answer_of(source: Source) -> tuple[str, str, str]:
    """What tells the answer that a sentence belongs to."""
    return source.question, source.author, source.permalink


def called(brief: Brief, house: HouseStyle, named: Deferral) -> str:
    """How to address whoever was named, at the start of a sentence."""
    name = _named(brief, house, named).name
    return "Somebody" if named.user_id and name == named.user_id else name[:1].upper() + name[1:]


def readable(brief: Brief, house: HouseStyle, text: str) -> str:
    """The text with the names of people we know instead of their ids."""

    def name(token: re.Match[str]) -> str:
        found = _find(brief, house, token.group(1))
        return found.name if found and found.id == token.group(1) else token.group()

    return _TOKEN.sub(name, text)


def author(brief: Brief, house: HouseStyle, identifier: str) -> str:
    """The name of this author as people know it."""
    found = _known(brief, house, identifier)
    return found.name if found else "a stakeholder"


def _named(brief: Brief, house: HouseStyle, named: Deferral) -> Owner:
    role = house.owners.get(named.name.casefold())
    if role is not None:
        return _person(role)
    found = _find(brief, house, named.user_id or named.name)
    return (
        Owner(found.name or named.name, named.user_id or found.id)
        if found
        else Owner(named.name, named.user_id)
    )


def _known(brief: Brief, house: HouseStyle, name: str) -> Owner | None:
    if not name:
        return None
    found = _find(brief, house, name)
    return _person(found) if found else Owner(name)


def _person(person: Participant) -> Owner:
    return Owner(person.name or person.id, "" if person.id == person.name else person.id)


def _find(brief: Brief, house: HouseStyle, name: str) -> Participant | None:
    """The participant with this id, this name, or this first name."""
    wanted = name.casefold()
    for person in (*brief.participants, *house.owners.values()):
        full = person.name.casefold()
        if wanted in (person.id.casefold(), full) or wanted == full.partition(" ")[0]:
            return person
    return None
