"""What each section of the document knows, assumes and leaves open, a line each."""

from collections.abc import Sequence

from interview.wording import Wording
from spec.sections import Standing


def coverage_lines(standings: Sequence[Standing], say: Wording) -> str:
    """The lines; empty as long as nothing was drafted or weighed."""
    return "\n".join(_line(one, say) for one in standings)


def _line(one: Standing, say: Wording) -> str:
    counts = {"stated": one.stated, "assumed": one.assumed, "open": one.open}
    known = [say(f"coverage_{name}", count=count) for name, count in counts.items() if count]
    return say(
        "coverage_line",
        number=one.section,
        name=say(f"section_{one.section}"),
        known=" · ".join(known) or say("coverage_nothing"),
    )
