"""What a failed call to Slack means for the effect that wanted it."""

from dataclasses import dataclass
from http.client import HTTPException
from typing import Literal

from slack_sdk.errors import SlackApiError, SlackRequestError

Kind = Literal["later", "unknown", "mistake", "blocked", "gone", "malformed"]

TOO_MANY_REQUESTS = 429
SERVER_ERROR = 500

# Slack did not say whether it did it ("some aspect of the operation may have succeeded").
# A file that cannot be completed has been completed already, or its upload was discarded.
_UNKNOWN = {
    "internal_error",
    "fatal_error",
    "request_timeout",
    "service_unavailable",
    "file_not_found",
}
_LATER = {"ratelimited", "rate_limited", "team_added_to_org", "org_login_required"}
# What the message or its place would have to exist for is gone, or the wish is fulfilled already.
_GONE = {
    "message_not_found",
    "thread_not_found",
    "already_reacted",
    "too_many_reactions",
    "cant_update_message",
    "edit_window_closed",
    "user_not_found",
    "user_not_in_channel",
    "cannot_dm_bot",
    "user_disabled",
}
_MALFORMED = {
    "invalid_blocks",
    "invalid_blocks_format",
    "msg_blocks_too_long",
    "msg_too_long",
    "no_text",
    "metadata_too_large",
}

# Nothing at all can be posted there, or by us, until somebody acts.
_EVERYTHING = {
    "not_in_channel",
    "is_archived",
    "channel_not_found",
    "missing_scope",
    "account_inactive",
    "invalid_auth",
    "not_authed",
    "token_expired",
    "token_revoked",
    "not_allowed_token_type",
    "team_access_not_granted",
    "two_factor_setup_required",
    "access_denied",
    "ekm_access_denied",
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why Slack did not do it, and after how many seconds it may be tried again.

    `later`: wait; `unknown`: look whether it did; `blocked`: somebody has to act first; `gone`:
    pointless now; `malformed`: Slack cannot read it; `mistake`: a fault of our own.
    """

    kind: Kind
    error: str
    seconds: float = 0.0

    @property
    def blocks_everything(self) -> bool:
        """Whether no other wish could be granted there either."""
        return self.kind == "blocked" and self.error in _EVERYTHING


def refusal_of(error: Exception) -> Refusal | None:
    """The refusal behind an exception of the Slack client; None if it is something else."""
    if isinstance(error, SlackApiError):
        return _refused(error)
    if isinstance(error, OSError | HTTPException | SlackRequestError):
        return Refusal("unknown", type(error).__name__)
    return None


def _refused(failed: SlackApiError) -> Refusal:
    response = failed.response
    status = getattr(response, "status_code", 200)
    error = str(response.get("error", "")) if isinstance(response.data, dict) else ""
    if status == TOO_MANY_REQUESTS or error in _LATER:
        return Refusal("later", error or "ratelimited", _retry_after(response.headers))
    if status >= SERVER_ERROR or not error or error in _UNKNOWN:
        return Refusal("unknown", error or f"http_{status}")
    if error in _GONE:
        return Refusal("gone", error)
    if error in _MALFORMED:
        return Refusal("malformed", error)
    return Refusal("blocked", error)


def _retry_after(headers: dict[str, str]) -> float:
    """Seconds to wait; a minute where Slack does not say a number."""
    found = {name.lower(): value for name, value in headers.items()}.get("retry-after", "")
    return float(found) if str(found).strip().isdecimal() else 60.0
