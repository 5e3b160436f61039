"""What the sandbox refuses: to the app in Slack's words, to the control plane in a sentence."""

from typing import Any


class SlackError(Exception):
    """A refusal as the Web API words it: an error name and what else the answer carries."""

    def __init__(self, error: str, **answer: Any) -> None:
        super().__init__(error)
        self.error = error
        self.answer = answer


class Refused(Exception):
    """Something that a person in Slack could not do; the message says why."""
