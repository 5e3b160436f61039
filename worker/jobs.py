"""What RQ calls: ids in, nothing out; each job may run twice and overlap itself."""

from bot.inbound import said_by
from bot.posting import carry_out
from bot.services import Services
from interview.briefing import brief_of
from interview.commands import RecordDraft
from interview.events import DraftRequested, Item
from interview.evolve import evolve_all, fold
from interview.model import Interview
from interview.scope import Scope
from interview.store import Log
from spec import pipeline
from spec.brief import Brief
from spec.model import ApiSpec, OpenQuestion
from spec.revision import pack
from worker import context


def draft(enterprise: str, team: str, interview: str, revision: int) -> None:
    """Draft a revision from its log version, keep it, and deliver it into the thread."""
    services, scope = context.services(), Scope(team, enterprise)
    log = services.store.load(scope, interview)
    state = fold(interview, log)
    if state.cancelled:
        return
    if revision > state.drafted:
        brief = brief_at(interview, log, revision)
        keep(services, scope, state, pipeline.draft(brief, services.configuration.house_style()))
    carry_out(services, scope, interview)


def brief_at(interview: str, log: Log, revision: int) -> Brief:
    """The brief at the event that asked for this revision, with every number allotted so far."""
    asked = next(
        place
        for place, event in enumerate(log.events)
        if isinstance(event, DraftRequested) and event.revision == revision
    )
    then = evolve_all(Interview(id=interview), log.events[: asked + 1], log.texts)
    now = fold(interview, log)
    brief = brief_of(then, revision)
    return brief.model_copy(
        update={"numbers": dict(now.numbers), "participants": brief_of(now, revision).participants}
    )


def keep(services: Services, scope: Scope, interview: Interview, spec: ApiSpec) -> None:
    """Store the model first, then say in the log that it is there."""
    services.store.keep_revision(scope, interview.id, spec.revision, pack(spec))
    questions = {question.key: question.id for question in spec.open_questions}
    assumptions = {assumption.key: assumption.id for assumption in spec.assumptions}
    command = RecordDraft(
        said=said_by("", services.now()),
        revision=spec.revision,
        numbers={**questions, **assumptions},
        items=tuple(_item(question, interview.requester) for question in spec.open_questions),
    )
    services.conversation.handle(scope, interview.id, command)


def _item(question: OpenQuestion, requester: str) -> Item:
    """The owner is pinged; where only a name is known, whoever named them passes it on."""
    authors = [source.author for source in question.sources if source.author]
    return Item(
        id=question.id,
        key=question.key,
        question=question.question,
        options=question.options,
        default=question.default,
        owner=question.owner,
        user=question.owner_id or next(iter(authors), requester),
        blocking=question.blocking,
    )
