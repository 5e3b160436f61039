"""The longest answers that Slack carries are drafted, at a cost that grows with their length."""

from spec import pipeline
from spec.brief import Answer, Brief
from spec.house_style import HouseStyle
from tests import effort

SLACK_LIMIT = 40_000  # characters of one message
DEEDS = ("create", "list", "update", "delete", "approve", "reject", "export", "get", "search")
THINGS = (
    "order", "invoice", "parcel", "refund", "driver", "route", "stop", "vehicle", "depot", "pallet",
    "carrier", "label", "shipment", "ticket", "agent", "note", "tag", "report", "group", "team",
    "project", "task", "comment", "folder", "page", "review", "rating", "cart", "coupon", "lease",
)  # fmt: skip


def use_cases(count: int) -> str:
    lines = []
    for number in range(count):
        kind, deed = divmod(number, len(DEEDS))
        part, whole = (THINGS[place] for place in divmod(kind, len(THINGS)))
        lines.append(f"- {whole} clerks can {DEEDS[deed]} a {whole} {part}")
    return "\n".join(lines)


def brief(count: int) -> Brief:
    ways = "Drivers sign in with single sign-on; order clerks use OAuth2 client credentials."
    answers = (
        Answer(question="use_cases", text=use_cases(count)),
        Answer(question="auth", text=ways),
    )
    return Brief(title="Depot", answers=answers)


def calls(count: int) -> int:
    """How many functions are called from the brief to the files."""
    interview = brief(count)
    return effort.calls(lambda: pipeline.run(interview, HouseStyle()))


def test_as_many_use_cases_as_slack_carries_are_drafted() -> None:
    most = next(count for count in range(900, 0, -1) if len(use_cases(count)) <= SLACK_LIMIT)
    drafted = pipeline.run(brief(most), HouseStyle())
    assert most > 850
    assert len(drafted.spec.stories) == most


def test_twice_as_many_use_cases_cost_about_twice_as_much() -> None:
    calls(10)  # reads the lexicons and templates
    assert calls(200) < 2.5 * calls(100)
