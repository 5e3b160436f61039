"""One event of every type with every field filled: what the golden log of version 1 says."""

from interview.events import (
    Answered,
    Cancelled,
    Confirmed,
    Defaulted,
    Delivered,
    Drafted,
    DraftFailed,
    DraftRequested,
    Event,
    Inferred,
    Introduced,
    Item,
    LeftOut,
    MessageDeleted,
    MessageEdited,
    Nudged,
    Paused,
    QuestionPosted,
    Reassigned,
    Reopened,
    Resolved,
    Resumed,
    Started,
    ThreadOpened,
)
from interview.follow_ups import (
    Asked,
    FollowUpAnswered,
    FollowUpAsked,
    FollowUpLeft,
    FollowUpPosted,
    FollowUpReopened,
    ReplyMoved,
)
from interview.record import Source

_AT = "2026-11-23T09:30:00+00:00"
_TS = "1795512600.000100"
_SOURCE = Source(
    channel="C1", ts=_TS, edited_ts="1795512660.000200", permalink="https://a.slack.com/p1"
)
_ITEM = Item(
    id="NC-1",
    key="quota:refund",
    question="How many refunds a day? «≤ 5»",
    options=("5", "10"),
    default="5",
    owner="Product",
    user="U2",
    blocking=True,
)
_ASKED = Asked(
    number=1,
    key="question:performance.target",
    about="constraints",
    question="“fast” cannot be tested. Which response time, for which call, at which load?",
    options=("p95 under 200 ms", "p95 under 500 ms"),
    recommended="p95 under 500 ms",
    default="No figure is promised",
    lines=3,
    sections=2,
)

EVERY_EVENT: tuple[Event, ...] = (
    Started(
        at=_AT, author="U1", source=_SOURCE, feature="Partial refunds", channel="C1", private=True
    ),
    ThreadOpened(at=_AT, channel="C1", thread_ts=_TS, permalink="https://a.slack.com/p2"),
    Introduced(at=_AT, author="U1", user="U1", name="Zoë 🙂", tz="Europe/Berlin"),
    QuestionPosted(at=_AT, question="audience", ts=_TS),
    Answered(
        at=_AT,
        author="U1",
        source=_SOURCE,
        question="audience",
        text="t1",
        mentions=("U2", "U3"),
        replaces=True,
        masked=("slack_token",),
    ),
    Reassigned(at=_AT, ts=_TS, earlier="feature", question="audience"),
    Inferred(at=_AT, author="U1", question="auth", text="t2", mentions=("U2",)),
    Confirmed(at=_AT, author="U1", questions=("auth", "async")),
    Defaulted(at=_AT, author="U1", question="testing"),
    Reopened(at=_AT, author="U1", question="audience"),
    Paused(at=_AT, author="U1"),
    Resumed(at=_AT, author="U1"),
    Cancelled(at=_AT, author="U1"),
    DraftRequested(at=_AT, author="U1", revision=2),
    Drafted(at=_AT, revision=2, numbers={"quota:refund": "NC-1"}, items=(_ITEM,)),
    Delivered(at=_AT, revision=2, summary_ts=_TS),
    DraftFailed(at=_AT, revision=2, reason="a check failed"),
    Resolved(at=_AT, author="U2", key="quota:refund", text="t3", mentions=("U3",)),
    MessageEdited(at=_AT, author="U1", ts=_TS, text="t4"),
    MessageDeleted(at=_AT, ts=_TS),
    Nudged(at=_AT),
    FollowUpAsked(at=_AT, asked=_ASKED),
    FollowUpPosted(at=_AT, number=1, ts=_TS),
    FollowUpAnswered(
        at=_AT,
        author="U1",
        source=_SOURCE,
        number=1,
        text="t5",
        mentions=("U2",),
        replaces=True,
        masked=("slack_token",),
    ),
    FollowUpLeft(at=_AT, author="U1", number=1),
    FollowUpReopened(at=_AT, author="U1", number=1),
    ReplyMoved(at=_AT, ts=_TS, earlier="constraints", asked=1),
    LeftOut(at=_AT, questions=("async",), style="event"),
)
