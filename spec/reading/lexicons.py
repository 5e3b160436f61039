"""The reader's vocabularies: YAML files that a domain expert can read, checked against a schema."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter

from spec import yaml_data
from spec.model import Action
from spec.own_words import Section, cached, with_own
from spec.value import Value

FOLDER = Path(__file__).with_name("lexicon")
V = TypeVar("V", bound=Value)
_OWN: dict[str, Section] = {"verbs": "verbs", "nouns": "nouns", "regimes": "regimes"}


class Nominal(Value):
    """A deed that leaves a thing behind: to refund makes a refund."""

    noun: str
    nested: bool = True
    unless: tuple[str, ...] = ()
    of_actor: bool = False  # a person who signs up becomes one more of those who do
    only: tuple[str, ...] = ()  # of anything else, the thing itself is made


class PhrasalVerb(Value):
    """Several words that mean one deed."""

    action: Action
    verb: str
    noun: str = ""


class VerbLexicon(Value):
    """Deeds, by the action that each becomes."""

    actions: dict[Action, tuple[str, ...]]
    computing: tuple[str, ...]
    starting: tuple[str, ...]
    plain_creation: frozenset[str]
    kept_replacing: frozenset[str]
    operated: frozenset[str]
    counting: tuple[str, ...]
    nominal: dict[str, Nominal]
    assigning: frozenset[str]
    granted: frozenset[str]
    following: frozenset[str]
    turning: frozenset[str]
    saying: frozenset[str]
    asserting: frozenset[str]
    eventless: frozenset[str]
    continuing: frozenset[str]
    ceasing: frozenset[str]
    reversible: frozenset[str]
    giving: frozenset[str]
    exchanging: frozenset[str]
    personal: frozenset[str]
    parting: frozenset[str]
    revocable: frozenset[str]
    reportable: frozenset[str]
    things_first: frozenset[str]
    looked_up: frozenset[str]
    reached: dict[str, str]
    repeated: dict[str, str]
    ditransitive: frozenset[str]
    doings: dict[str, str]
    phrases: dict[str, PhrasalVerb]
    stative: frozenset[str]
    told: frozenset[str]
    light: frozenset[str]
    deverbal: dict[str, str]
    bulk: frozenset[str]
    irregular: dict[str, tuple[str, ...]]
    settings: frozenset[str]
    nounish: frozenset[str]


class DeedLexicon(Value):
    """Deeds that are kept as they are."""

    acts: tuple[str, ...]
    nounish: frozenset[str]


class NounLexicon(Value):
    """Words around the name of a thing, and how names behave."""

    determiners: frozenset[str]
    plural_markers: frozenset[str]
    states: frozenset[str]
    transparent: frozenset[str]
    many_heads: frozenset[str]
    trailing: frozenset[str]
    stops: frozenset[str]
    owner_prepositions: frozenset[str]
    never_owners: frozenset[str]
    singletons: frozenset[str]
    uncountable: frozenset[str]
    attributes: frozenset[str]
    parts: frozenset[str]
    credentials: frozenset[str]
    properties: frozenset[str]
    formats: frozenset[str]
    written: frozenset[str]
    participles: frozenset[str]
    postpositive: frozenset[str]
    relatives: frozenset[str]
    breaks: frozenset[str]
    manners: frozenset[str]
    times: frozenset[str]
    spans: frozenset[str]
    lists: frozenset[str]
    favourites: frozenset[str]
    minted: frozenset[str]
    sessions: frozenset[str]
    ones: frozenset[str]
    leading: frozenset[str]
    tied: frozenset[str]
    auxiliaries: frozenset[str]
    counters: frozenset[str]
    no_adverbs: frozenset[str]
    irregular: dict[str, str]
    people: frozenset[str]
    collectives: frozenset[str]
    systems: frozenset[str]


class SentenceLexicon(Value):
    """How sentences are built."""

    modals: frozenset[str]
    speakers: frozenset[str]
    remarks: frozenset[str]
    circumstances: frozenset[str]
    conditions: frozenset[str]
    subjects: frozenset[str]
    granting: frozenset[str]
    narrowing: frozenset[str]
    narrowed_by: frozenset[str]
    anybody: frozenset[str]
    nameless: frozenset[str]
    places: frozenset[str]
    possible: tuple[str, ...]
    inverted: frozenset[str]
    causing: frozenset[str]
    causing_to: frozenset[str]
    pronouns: frozenset[str]
    benefits: tuple[str, ...]
    guards: tuple[str, ...]
    articles: frozenset[str]
    before_deeds: frozenset[str]
    empty: frozenset[str]
    out_of_service: tuple[str, ...]
    in_service: tuple[str, ...]
    stating: tuple[str, ...]
    anything: frozenset[str]
    persons: frozenset[str]
    joins: frozenset[str]
    asides: frozenset[str]
    news: frozenset[str]
    news_when: tuple[str, ...]
    duties: tuple[str, ...]
    reminders: frozenset[str]
    bulk: tuple[str, ...]
    abbreviations: frozenset[str]
    streaming: tuple[str, ...]
    feeds: frozenset[str]
    hypothetical: tuple[str, ...]
    happened: tuple[str, ...]
    numbers: dict[str, int]
    short_forms: dict[str, str]
    variants: dict[str, str]


def load(name: str, schema: type[V]) -> V:
    """The lexicon in the file with this name."""
    return load_all((name,), schema)


def load_all(names: Iterable[str], schema: type[V]) -> V:
    """One lexicon out of the files with these names."""
    parts: dict[str, Any] = {}
    for name in names:
        parts |= raw(name)
    return schema.model_validate(parts)


def load_table(name: str) -> dict[str, tuple[str, ...]]:
    """The table of phrases in the file with this name."""
    return TypeAdapter(dict[str, tuple[str, ...]]).validate_python(raw(name))


def raw(name: str) -> Any:
    """What the file with this name holds, with what the organisation adds to it."""
    known = yaml_data.read((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    if name == "vague":
        return known | {"wished": with_own("vague", known["wished"])}
    return with_own(_OWN[name], known) if name in _OWN else known


@cached
def verbs() -> VerbLexicon:
    """What people do."""
    return load("verbs", VerbLexicon)


@cached
def deeds() -> DeedLexicon:
    """What else people do."""
    return load("deeds", DeedLexicon)


@cached
def nouns() -> NounLexicon:
    """What they do it to."""
    return load("nouns", NounLexicon)


@cached
def sentences() -> SentenceLexicon:
    """How they say it."""
    return load("sentences", SentenceLexicon)
