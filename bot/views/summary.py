"""The summary of a revision: what was decided, what changed, what is assumed, what is open."""

from collections.abc import Sequence

from bot.ids import Action, value_of
from bot.views.blocks import Block, button, context, divider, section
from bot.views.coverage import coverage_lines
from bot.views.message import Message
from bot.views.mrkdwn import inline, mention, quoted
from interview.events import Item
from interview.model import Decided, Interview
from interview.wording import Wording
from spec.diff import Change
from spec.model import ApiSpec, Decision
from spec.sections import standings

SHOWN = 6  # decisions, changes and assumptions in the thread; spec.md has them all
STYLES = {"rest": "REST", "graphql": "GraphQL", "grpc": "gRPC", "event": "Events"}


def summary_message(
    interview: Interview, spec: ApiSpec, changes: Sequence[Change] | None, say: Wording
) -> Message:
    """The summary of a revision; `changes` is None for the first one."""
    superseded = interview.delivered > spec.revision
    head = [
        f"*{say('summary_title', revision=spec.revision, feature=inline(spec.title))}*",
        _counts(interview, spec, say),
    ]
    coverage = coverage_lines(standings(spec), say)
    parts = [
        "\n".join(head),
        _changed(changes, spec, say) if changes is not None else _decided(spec, say),
        "" if changes is not None else _assumed(spec, say),
    ]
    blocks = [section(part) for part in parts if part]
    blocks.insert(1, context(coverage))
    blocks.append(divider())
    if superseded:
        latest = say("summary_superseded", revision=interview.delivered)
        return Message("\n".join([*head, latest]), [*blocks[:-1], context(latest)])
    blocks += _open(interview, say)
    told = [parts[0], coverage, *filter(None, parts[1:])]
    return Message("\n".join([*told, *_open_lines(interview, say)]), blocks)


def _counts(interview: Interview, spec: ApiSpec, say: Wording) -> str:
    return say(
        "summary_counts",
        style=" + ".join(STYLES[style] for style in spec.styles),
        operations=say.count("operations", len(spec.operations)),
        assumptions=say.count("assumptions", len(spec.assumptions)),
        open=say.count("open_questions", len(interview.open_items)),
    )


def _decided(spec: ApiSpec, say: Wording) -> str:
    return _listed(say("summary_decided"), [_decision_line(d) for d in spec.decisions], say)


def _decision_line(decision: Decision) -> str:
    reason = f" _({inline(decision.reason, 200)})_" if decision.reason else ""
    return f"{inline(decision.text, 200)}{reason}"


def _assumed(spec: ApiSpec, say: Wording) -> str:
    """All of them with the first revision; later ones name what changed."""
    lines = [_assumption(assumed.id, assumed.text) for assumed in spec.assumptions]
    return _listed(say("summary_assumed"), lines, say)


def _changed(changes: Sequence[Change], spec: ApiSpec, say: Wording) -> str:
    title = say("summary_changed", previous=spec.revision - 1)
    if not changes:
        return f"{title}\n{say('summary_no_change')}"
    return _listed(title, [_change(change) for change in changes], say)


def _change(change: Change) -> str:
    cause = change.because
    if cause is None:
        return inline(change.sentence, 250)
    return f"{inline(change.sentence, 250)} ({inline(cause.author)})"


def _assumption(number: str, text: str) -> str:
    return f"`{number}` {inline(text, 200)}"


def _listed(title: str, lines: Sequence[str], say: Wording) -> str:
    if not lines:
        return ""
    rest = len(lines) - SHOWN
    more = [say("summary_more", count=rest)] if rest > 0 else []
    return "\n".join([title, *(f"• {line}" for line in lines[:SHOWN]), *more])


def _open(interview: Interview, say: Wording) -> list[Block]:
    if not interview.items:
        return [section(say("summary_clear"))]
    blocks = [section(_title(interview, say))]
    for item in interview.items:
        decided = _decision(interview, item)
        if decided:
            blocks.append(context(_done(item, decided, say)))
        else:
            blocks.append(section(item_text(interview, item, say), _answer(interview, item, say)))
    return blocks


def _open_lines(interview: Interview, say: Wording) -> list[str]:
    if not interview.open_items:
        return [say("summary_clear")]
    return [_title(interview, say), *(item_text(interview, i, say) for i in interview.open_items)]


def _title(interview: Interview, say: Wording) -> str:
    if not interview.open_items:
        return say("summary_clear")
    return say("summary_open", number=interview.open_items[0].id)


def _decision(interview: Interview, item: Item) -> Decided | None:
    return next((made for made in reversed(interview.decided) if made.key == item.key), None)


def item_text(interview: Interview, item: Item, say: Wording) -> str:
    """One open question with whom it is for, whether it blocks, and what is used meanwhile."""
    person = mention(item.user) if item.user else inline(item.owner)
    person_of = interview.people.get(item.user)
    names = ("", item.user, person_of.name if person_of else "")
    known = not item.user or item.owner in names
    owner = (
        say("summary_item_owner", person=person)
        if known
        else say("summary_item_owner_role", person=person, role=inline(item.owner))
    )
    return say(
        "summary_item",
        number=item.id,
        question=inline(item.question, 400),
        owner=owner,
        blocking=say("summary_item_blocking") if item.blocking else "",
        meanwhile=say("summary_item_meanwhile", default=inline(item.default, 300))
        if item.default
        else "",
    )


def _done(item: Item, decided: Decided, say: Wording) -> str:
    return say(
        "summary_item_done",
        number=item.id,
        question=inline(item.question, 200),
        person=mention(decided.author),
        answer=quoted(decided.text, ()),
    )


def _answer(interview: Interview, item: Item, say: Wording) -> Block:
    return button(
        say("button_answer", number=item.id), Action.ANSWER, value_of(interview.id, item.id)
    )
