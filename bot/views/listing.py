"""The answers to `/apispec list` and `/apispec status`."""

from collections.abc import Callable, Sequence

from bot.views.coverage import coverage_lines
from bot.views.mrkdwn import inline, mention
from bot.views.root import waits_for
from interview.model import Interview
from interview.wording import Wording
from spec.sections import Standing

SHOWN = 20  # interviews in one answer


def list_text(interviews: Sequence[Interview], say: Wording) -> str:
    """Every interview of the channel, newest first."""
    if not interviews:
        return say("list_empty")
    lines = [
        say(
            "list_line",
            link=link(interview),
            status=say(f"status_{interview.status}"),
            settled=interview.progress()[0],
            total=interview.progress()[1],
            requester=mention(interview.requester),
        )
        for interview in interviews[:SHOWN]
    ]
    return "\n".join([say("list_title"), *lines])


def status_text(
    interviews: Sequence[Interview],
    say: Wording,
    standings: Callable[[Interview], Sequence[Standing]] = lambda _: (),
) -> str:
    """Where each interview of the channel stands and what it waits for; of one alone, in detail."""
    shown = [interview for interview in interviews if interview.status != "cancelled"][:SHOWN]
    if not shown:
        return say("list_empty")
    coverage = coverage_lines(standings(shown[0]), say) if len(shown) == 1 else ""
    return "\n".join(
        [*(_status_line(interview, say) for interview in shown), *filter(None, [coverage])]
    )


def _status_line(interview: Interview, say: Wording) -> str:
    waiting = (
        say("status_waiting", question=waits_for(interview, say))
        if interview.status == "asking"
        else ""
    )
    items = ", ".join(
        f"{item.id} ({mention(item.user) if item.user else inline(item.owner)})"
        for item in interview.open_items
    )
    return say(
        "status_line",
        link=link(interview),
        status=say(f"status_{interview.status}"),
        waiting=waiting,
        open=say("status_open", items=items) if items else "",
    )


def link(interview: Interview) -> str:
    """The feature, linked to its thread where that is known."""
    title = inline(interview.feature)
    return f"<{interview.permalink}|{title}>" if interview.permalink else f"*{title}*"
