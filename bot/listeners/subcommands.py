"""`/apispec help`, `status`, `list` and `cancel`, each alone or with a feature of the channel."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.inbound import Payload, said_by, scope_of
from bot.services import Services
from bot.standing import standings_of
from bot.views.listing import link, list_text, status_text
from bot.views.mrkdwn import inline
from interview import commands as c
from interview.decisions.lifecycle import title
from interview.errors import OnlyRequester
from interview.lookups import feature_key
from interview.model import Interview
from interview.scope import Scope
from spec.sections import Standing

NAMES = ("help", "status", "list", "cancel")
RUNNING = frozenset({"asking", "paused", "drafting", "failed"})


@dataclass(frozen=True, slots=True)
class Answer:
    """What the person is told, and whose effects are to be carried out then."""

    text: str
    interview: str | None = None


def answer(services: Services, body: Payload, text: str) -> Answer | None:
    """The answer to a subcommand; None if the text is a feature, as "status page" may be."""
    word, _, rest = text.partition(" ")
    name, feature = word.casefold(), feature_key(title(rest))
    if name not in NAMES:
        return None
    interviews = _interviews(services, body)
    if name == "cancel":
        return _cancel(services, body, rest, interviews)
    about = [i for i in interviews if _is_about(i, feature) and not i.cancelled]
    if feature and not about:
        return None
    return Answer(_TOLD[name](services, scope_of(body), about if feature else interviews))


def _is_about(interview: Interview, feature: str) -> bool:
    return feature == feature_key(interview.feature)


def _interviews(services: Services, body: Payload) -> list[Interview]:
    """All of the channel, newest first."""
    scope = scope_of(body)
    found = services.store.in_channel(scope, body["channel_id"])
    return [services.conversation.load(scope, interview) for interview in found]


def _cancel(
    services: Services, body: Payload, named: str, interviews: Sequence[Interview]
) -> Answer:
    """Cancel the one that is meant; the only one of this person needs no name."""
    say, feature = services.say, feature_key(title(named))
    running = [i for i in interviews if i.status in RUNNING]
    meant = [i for i in running if not feature or _is_about(i, feature)]
    mine = [i for i in meant if i.requester == body["user_id"]]
    if feature and meant and not mine:
        raise OnlyRequester(requester=meant[0].requester)
    if not mine:
        none = "cancel_no_match" if feature else "cancel_none"
        return Answer(
            say(none, feature=inline(title(named)), typed=inline(title(f"cancel {named}")))
        )
    if len({feature_key(i.feature) for i in mine}) > 1:
        return Answer(say("cancel_which", features=", ".join(link(i) for i in mine)))
    command = c.Cancel(said_by(body["user_id"], services.now()))
    services.conversation.handle(scope_of(body), mine[0].id, command)
    return Answer(say("cancelled", feature=link(mine[0])), mine[0].id)


def _status(services: Services, scope: Scope, interviews: Sequence[Interview]) -> str:
    def known(interview: Interview) -> Sequence[Standing]:
        return standings_of(services, scope, interview)

    return status_text(interviews, services.say, known)


_TOLD: dict[str, Callable[[Services, Scope, Sequence[Interview]], str]] = {
    "help": lambda services, _scope, _interviews: services.say("help"),
    "list": lambda services, _scope, interviews: list_text(interviews, services.say),
    "status": _status,
}
