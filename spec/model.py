"""ApiSpec: the one typed model from which every file is written.

Every part has a stable `key` (rule + subject) that survives revisions, and carries its
provenance: whose sentences it comes from, which assumptions and open questions it leans on.
"""

from typing import Literal

from spec.brief import Participant, Resolution
from spec.house_style import HouseStyle
from spec.operation import GraphqlBinding, GrpcBinding, HttpBinding, Operation
from spec.parts import Field, Part, Schema, Source, Statement
from spec.value import Value
from spec.vocabulary import Action, AuthScheme, DataClass, FigureKind, Style, Topic

__all__ = [
    "Action",
    "ApiSpec",
    "Assumption",
    "AuthScheme",
    "DataClass",
    "DataHandling",
    "Decision",
    "Dependency",
    "Environment",
    "ErrorCase",
    "Event",
    "Field",
    "FigureKind",
    "GraphqlBinding",
    "GrpcBinding",
    "HttpBinding",
    "Metric",
    "OpenQuestion",
    "Operation",
    "Overview",
    "Part",
    "Permission",
    "Recommendation",
    "Requirement",
    "Schema",
    "Security",
    "Source",
    "Statement",
    "Story",
    "Style",
    "Test",
    "Topic",
    "Unused",
]


class ErrorCase(Part):
    """One error: status, stable code, and what the client does about it."""

    status: int
    code: str  # snake_case
    title: str
    when: str
    client_action: str


class Story(Part):
    """One use case as the stakeholders told it."""

    id: str  # US-1
    actor: str = ""
    want: str
    benefit: str = ""
    operations: tuple[str, ...] = ()  # keys


class Event(Part):
    """Something callers are told about: webhook, message, subscription."""

    name: str  # refund.succeeded
    when: str
    schema_name: str = ""


class Security(Part):
    """How one kind of caller proves who it is."""

    scheme: AuthScheme
    caller: str = ""  # "merchants"; empty: everybody
    description: str = ""


class Permission(Part):
    """Who may do what, beyond being authenticated."""

    role: str
    operation: str  # key of the operation
    rule: str = "allowed"


class DataHandling(Part):
    """A class of data that the API touches and how it is treated."""

    data_class: DataClass
    what: str
    handling: str


class Requirement(Part):
    """A non-functional requirement; `figure` as stated, never invented."""

    kind: FigureKind | Literal["compliance", "correctness", "security"]
    text: str
    figure: str = ""
    bounds: str = ""  # what the figure bounds and for whom: "create, per merchant"
    arithmetic: str = ""  # what follows from the figure, as a calculation
    measured: str = ""


class Dependency(Part):
    """A system that this API leans on."""

    name: str
    use: str
    when_down: str


class Environment(Part):
    """Where the API runs or can be tried."""

    name: str
    url: str
    purpose: str


class Test(Part):
    """One numbered test case with its expected result."""

    id: str  # T-01
    operation: str = ""  # key
    given: str
    when: str
    answers: bool = False  # the operation does what it is for, and answers so
    error: str = ""  # code of the error that is expected
    then: str = ""  # what else is expected, in words that hold in every style


class Metric(Part):
    """What to watch in staging and when to worry."""

    name: str
    alert: str


class Recommendation(Part):
    """What the architect advises beyond what was asked."""

    area: Literal["latency and payload", "REST and naming", "versioning", "security", "operations"]
    text: str
    reason: str
    effect: str = ""


class Assumption(Part):
    """A default that the drafter chose; one per policy, not one per place."""

    id: str
    text: str
    because: str
    change: str = ""  # how to change it
    places: tuple[str, ...] = ()


class OpenQuestion(Part):
    """What only a stakeholder can decide, with the default used meanwhile."""

    id: str  # NC-1
    topic: Topic
    question: str
    options: tuple[str, ...] = ()
    default: str = ""
    owner: str = ""  # a role or a person's name
    owner_id: str = ""  # Slack user id where known
    blocking: bool = False
    blocks: tuple[str, ...] = ()


class Decision(Part):
    """A choice of the design with its reason, for page one."""

    text: str
    reason: str


class Unused(Value):
    """Something that was said and found no place, with the reason."""

    source: Source
    reason: str


class Overview(Part):
    """Section 1 of the document."""

    feature: str
    summary: str
    audience: str = ""
    business_goals: tuple[Statement, ...] = ()
    technical_goals: tuple[Statement, ...] = ()
    non_goals: tuple[Statement, ...] = ()


class ApiSpec(Value):
    """The whole specification of one revision."""

    title: str
    slug: str  # [a-z0-9-]{1,80}
    revision: int
    style: Style
    styles: tuple[Style, ...]
    overview: Overview
    decisions: tuple[Decision, ...] = ()
    stories: tuple[Story, ...] = ()
    operations: tuple[Operation, ...] = ()
    schemas: tuple[Schema, ...] = ()
    errors: tuple[ErrorCase, ...] = ()
    rate_limits: tuple[Statement, ...] = ()
    security: tuple[Security, ...] = ()
    permissions: tuple[Permission, ...] = ()
    data_handling: tuple[DataHandling, ...] = ()
    security_notes: tuple[Statement, ...] = ()
    webhooks: bool = False
    events: tuple[Event, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    dependencies: tuple[Dependency, ...] = ()
    prerequisites: tuple[Statement, ...] = ()  # cron jobs, feature flags, rollout
    limits: tuple[Statement, ...] = ()  # limitations, edge cases, versioning
    environments: tuple[Environment, ...] = ()
    fixtures: tuple[Statement, ...] = ()  # test data, mocks
    tests: tuple[Test, ...] = ()
    metrics: tuple[Metric, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    unused: tuple[Unused, ...] = ()
    participants: tuple[Participant, ...] = ()  # to name the authors of sources
    resolutions: tuple[Resolution, ...] = ()  # what had been decided by this revision
    house: HouseStyle = HouseStyle()  # as it was when this revision was drafted
