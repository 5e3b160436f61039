"""Whose data it is: every key and every call of the store stays inside one scope."""

import re
from dataclasses import dataclass

_SLACK_ID = re.compile(r"[A-Z0-9]{1,32}\Z")


@dataclass(frozen=True, slots=True)
class Scope:
    """One Slack workspace, inside its enterprise grid where it has one."""

    team: str
    enterprise: str = ""

    def __post_init__(self) -> None:
        """Refuse anything that is not a Slack id, so that a scope can be part of a key."""
        if not _SLACK_ID.match(self.team) or not _SLACK_ID.match(self.enterprise or self.team):
            raise ValueError(f"not a workspace: {self.enterprise!r} {self.team!r}")

    def __str__(self) -> str:
        return f"{self.enterprise or '-'}.{self.team}"

    @classmethod
    def parse(cls, text: str) -> "Scope":
        """The scope that `str()` wrote."""
        enterprise, _, team = text.partition(".")
        return cls(team=team, enterprise="" if enterprise == "-" else enterprise)
