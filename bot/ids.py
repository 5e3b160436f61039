"""Every action_id, block_id and callback_id, and what a button's value says."""

from enum import StrEnum


class Action(StrEnum):
    """What a button or a select asks for."""

    CHOOSE = "choose_option"
    DEFAULT = "take_default"
    FOLLOW_UP = "choose_follow_up"
    LEAVE = "leave_follow_up"
    CONFIRM = "confirm_inferred"
    CHANGE = "change_answer"
    BACK = "go_back"
    DRAFT = "draft_now"
    RETRY = "try_again"
    PAUSE = "pause_interview"
    RESUME = "resume_interview"
    CANCEL = "cancel_interview"
    ANSWER = "answer_open_question"


ANSWER_FORM = "answer_form"  # callback_id of the modal
FEATURE_FORM = "feature_form"  # callback_id of the modal that asks for the feature
FEATURE = "feature"  # block_id and action_id of its text
PICKED = "picked"  # block_id and action_id of its choice
WRITTEN = "written"  # block_id and action_id of its text


def value_of(interview: str, *parts: str) -> str:
    """What a button carries: the interview, then what is meant by pressing it."""
    return ":".join((interview, *parts))


def parts_of(value: str) -> tuple[str, list[str]]:
    """The interview and the rest of a button's value."""
    interview, *parts = value.split(":")
    return interview, parts
