"""What can go wrong in a conversation; each error names the sentence that a person is told."""


class InterviewError(Exception):
    """Something to tell a person: `wording` is the id of the sentence, `values` fill its gaps.

    The detail is for the operator's log and is never shown.
    """

    wording: str

    def __init__(self, detail: str = "", **values: str) -> None:
        super().__init__(detail or self.wording)
        self.values: dict[str, str] = values


class StoreUnavailable(InterviewError):
    """The store did not answer or refused to write: acknowledge nothing, it will come again."""

    wording = "store_unavailable"


class NumbersTaken(InterviewError):
    """Another revision allotted the same number meanwhile: draft again."""

    wording = "too_busy"


class TooBusy(InterviewError):
    """Too many people answered in the same moment; nothing was saved."""

    wording = "too_busy"


class NoSuchInterview(InterviewError):
    """There is no interview here (any more)."""

    wording = "no_such_interview"


class NoFeature(InterviewError):
    """`/apispec` came without a feature."""

    wording = "no_feature"


class AlreadyRunning(InterviewError):
    """An interview about this feature is running in this channel; value: link."""

    wording = "already_running"


class InterviewCancelled(InterviewError):
    """The interview was cancelled; value: feature."""

    wording = "interview_cancelled"


class InterviewPaused(InterviewError):
    """The interview is paused."""

    wording = "interview_paused"


class OnlyRequester(InterviewError):
    """Only the requester may do that; value: requester."""

    wording = "only_requester"


class AlreadyAnswered(InterviewError):
    """Somebody was faster; value: by."""

    wording = "already_answered"


class AlreadyDecided(InterviewError):
    """Somebody else decided the open question that the author was asked; values: by, number."""

    wording = "already_decided"


class AskedAgainSoon(InterviewError):
    """The question that is to be changed does not stand in the thread yet; value: number."""

    wording = "asked_again_soon"


class AlreadyDrafting(InterviewError):
    """A revision is being drafted."""

    wording = "already_drafting"


class NothingToChange(InterviewError):
    """No question has been answered yet."""

    wording = "nothing_to_change"


class StaleButton(InterviewError):
    """The button belongs to something that has passed."""

    wording = "stale_button"


class EmptyReply(InterviewError):
    """The message has no words."""

    wording = "empty_reply"


class OnlyEmoji(InterviewError):
    """The message has only emoji or signs."""

    wording = "only_emoji"


class OnlyFiles(InterviewError):
    """The message has files and no words."""

    wording = "only_files"


class EmptyDecision(InterviewError):
    """A number of an open question, and nothing after its colon; value: numbers."""

    wording = "empty_decision"


class WhichItem(InterviewError):
    """The author is asked several open questions; value: numbers."""

    wording = "which_item"


class NoSuchItem(InterviewError):
    """No open question has this number; values: number, known."""

    wording = "no_such_item"


class YesToWhat(InterviewError):
    """A plain "yes" does not answer an open question."""

    wording = "yes_to_what"


class NoToWhat(InterviewError):
    """A plain "no" does not decide a follow-up."""

    wording = "no_to_what"
