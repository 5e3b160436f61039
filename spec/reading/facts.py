"""Facts: what was said, typed, each with the sentence that it comes from."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from spec.model import Action, AuthScheme, DataClass, FigureKind, Source, Style, Topic
from spec.reading.sentences import Sentence

MAIN = ("*",)  # the name of "something", "everything": whatever the interview is mostly about
Kind = Literal["operation", "event", "duty"]
Streaming = Literal["", "client", "server", "bidirectional"]
# Whether what is named is wanted, expressly not, later, in doubt, what was there before, what
# somebody has not got, or what others do.
Mood = Literal["stated", "refused", "later", "former", "doubtful", "lacking", "elsewhere"]
# How sure a fact is: said, implied by what was said, or no more than likely.
Confidence = Literal["stated", "implied", "guessed"]
Side = Literal["at most", "at least", "about", ""]
# How far a role reaches: some deeds, all, reading, its own things; or it is only named.
Reach = Literal["some", "all", "read", "own", "named"]


@dataclass(frozen=True, slots=True)
class Intent:
    """Somebody wants to do something to a thing. Names are words in lower case, singular."""

    source: Source
    verb: str
    action: Action
    name: tuple[str, ...]  # MAIN where the thing is not named
    state: str = ""  # "mark an issue as duplicate"
    kind: Kind = "operation"
    actor: str = ""
    want: str = ""
    title: str = ""
    owners: tuple[tuple[str, ...], ...] = ()  # outermost first
    many: bool = False
    singleton: bool = False
    topic: bool = False  # only named, no deed said: "Machine tokens."
    compound: bool = False  # the owner stands in its name: "product image"
    streaming: Streaming = ""  # which way the messages go, where it goes on over a stream
    itemless: bool = False  # an action that concerns no single item
    instead_of: tuple[str, ...] = ()  # "hand in the work": the work is spoken of as a submission
    filters: tuple[str, ...] = ()
    sort: str = ""
    carried: tuple[str, ...] = ()
    lookup: str = ""
    guards: tuple[str, ...] = ()
    quantity: int = 0
    benefit: str = ""


@dataclass(frozen=True, slots=True)
class Prohibition:
    """What is not to be possible: for this actor, the deeds as if they were allowed."""

    source: Source
    actor: str
    deeds: tuple[Intent, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, as said, and what it bounds.

    `value` is in the base unit of its measure: seconds, bytes, percent, calls a second; none where
    it was only roughly told ("a couple of thousand").
    """

    source: Source
    text: str
    kind: FigureKind
    value: Decimal | None = None
    unit: str = ""  # as in units.yaml: "millisecond", "EUR"; 1/s and byte/s for rates
    thing: str = ""  # what is counted
    side: Side = ""
    bounds: str = ""  # the operation, caller or thing that is bounded, as said
    scope: str = ""  # "per merchant"
    percentile: str = ""
    period: Decimal | None = None  # of a rate: the seconds in which it was told


@dataclass(frozen=True, slots=True)
class Clash:
    """Sentences that cannot all be true, and why: a sum, figures, what is kept and not kept."""

    kind: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Vague:
    """A word that cannot be tested."""

    source: Source
    word: str
    topic: Topic


@dataclass(frozen=True, slots=True)
class StyleFact:
    """An architecture that was named."""

    source: Source
    style: Style
    mood: Mood = "stated"


@dataclass(frozen=True, slots=True)
class AuthFact:
    """A way in that was named, and for whom."""

    source: Source
    scheme: AuthScheme
    caller: str = ""
    mood: Mood = "stated"
    flow_told: bool = True  # False: OAuth2 without a word about who logs in
    known: bool = False  # "the token": spoken of as if it had been told before


@dataclass(frozen=True, slots=True)
class RoleRule:
    """Who may do what, as said."""

    source: Source
    role: str
    verbs: tuple[str, ...]
    only: bool
    reach: Reach = "some"
    denied: tuple[str, ...] = ()
    words: tuple[str, ...] = ()  # what the deeds are done to stands among these


@dataclass(frozen=True, slots=True)
class DataFact:
    """A kind of data that is touched."""

    source: Source
    data_class: DataClass
    word: str
    confidence: Confidence = "stated"


@dataclass(frozen=True, slots=True)
class RegimeFact:
    """A rule book that applies, or may apply."""

    source: Source
    regime: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class EventFact:
    """Something somebody is to be told about."""

    source: Source
    name: str
    when: str
    to_system: bool | None  # None: nobody said who is told, or how
    given: bool = False  # as a name, rather than told in words


@dataclass(frozen=True, slots=True)
class NamedFact:
    """A dependency, an environment or another thing with a kind and a name."""

    source: Source
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Deferral:
    """Somebody who is to be asked instead."""

    source: Source
    name: str = ""
    user_id: str = ""
    about: str = ""  # what is to be asked: "for the partners"


@dataclass(frozen=True, slots=True)
class Undecided:
    """Something that was left open."""

    source: Source
    topic: Topic | None
    about: Source | None = None  # the sentence before, where only that one says what it is about


@dataclass(frozen=True, slots=True)
class FieldFact:
    """A field that was named, and what was said about it."""

    source: Source
    name: str  # snake_case, as said
    owner: tuple[str, ...] = ()  # the thing it belongs to, singular; empty: unsaid
    declared: bool = False  # it was said to be there, not only spoken of
    required: bool | None = None  # None: unsaid
    read_only: bool = False
    many: bool = False
    most: int | None = None  # entries
    minimum: int | None = None
    maximum: int | None = None
    max_length: int | None = None  # characters
    digits: int | None = None  # of a code of so many digits
    unit: str = ""
    kind: str = ""  # "date", "flag": what it was said to be
    values: tuple[str, ...] = ()
    closed: bool = True  # False: the values were examples
    default: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that was read out of one brief."""

    sentences: tuple[Sentence, ...] = ()
    intents: tuple[Intent, ...] = ()
    fields: tuple[FieldFact, ...] = ()
    prohibitions: tuple[Prohibition, ...] = ()
    illegible: tuple[Source, ...] = ()  # use cases in another script or without sense
    figures: tuple[Figure, ...] = ()
    vague: tuple[Vague, ...] = ()
    clashes: tuple[Clash, ...] = ()
    styles: tuple[StyleFact, ...] = ()
    ways: tuple[AuthFact, ...] = ()
    roles: tuple[RoleRule, ...] = ()
    data: tuple[DataFact, ...] = ()
    no_data: tuple[DataFact, ...] = ()  # classes that are expressly not touched
    regimes: tuple[RegimeFact, ...] = ()
    events: tuple[EventFact, ...] = ()
    webhooks: tuple[tuple[bool, Source], ...] = ()
    audience: tuple[NamedFact, ...] = ()
    inside: tuple[Source, ...] = ()  # nobody but our own people
    outsiders: tuple[NamedFact, ...] = ()  # whoever from outside is to do something
    environments: tuple[NamedFact, ...] = ()
    context: tuple[NamedFact, ...] = ()
    promises: tuple[NamedFact, ...] = ()  # "never twice", "exactly once"
    deferrals: tuple[Deferral, ...] = ()
    undecided: tuple[Undecided, ...] = ()
    unsure: tuple[Source, ...] = ()  # "not sure", "dunno"
    referring: tuple[Source, ...] = ()  # "see above"

    @property
    def auth(self) -> tuple[AuthFact, ...]:
        """The ways in that are wanted, for certain or in doubt."""
        return tuple(one for one in self.ways if one.mood in ("stated", "doubtful"))

    @property
    def refused(self) -> tuple[AuthFact, ...]:
        """The ways in that are expressly none."""
        return tuple(one for one in self.ways if one.mood == "refused")

    @property
    def aside(self) -> tuple[AuthFact, ...]:
        """The ways in for later, of the past, of others, or told before: worth a note."""
        return tuple(one for one in self.ways if one.mood in ("later", "former", "elsewhere"))

    @property
    def lacking(self) -> tuple[AuthFact, ...]:
        """The ways in that some callers have not got."""
        return tuple(one for one in self.ways if one.mood == "lacking")
