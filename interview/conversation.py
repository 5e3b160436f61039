"""Load, fold, decide, append: the one way in which anything happens to an interview."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from interview.commands import Command, Start
from interview.consequences import effects
from interview.decider import decide
from interview.decisions.decision import Decision
from interview.decisions.lifecycle import title
from interview.errors import AlreadyRunning, TooBusy
from interview.evolve import evolve_all, fold
from interview.lookups import Patience, feature_key, lookups
from interview.model import Interview
from interview.outlook import Outlook, Weighing
from interview.scope import Scope
from interview.store import AlreadyHandled, Commit, ConversationStore, FeatureTaken, StaleVersion

ATTEMPTS = 12  # appends that cross each other; each time somebody else got through
FOLLOW_UPS = 6  # in one interview, unless a setting says otherwise


@dataclass(frozen=True, slots=True)
class Conversation:
    """The interviews behind one store."""

    store: ConversationStore
    patience: Patience = Patience()  # noqa: RUF009 - frozen
    follow_ups: int = FOLLOW_UPS

    def handle(
        self, scope: Scope, interview: str, command: Command, dedupe: Sequence[str] = ()
    ) -> Interview:
        """The interview after the command; a second delivery of the same thing changes nothing.

        Everything is stored when this returns; effects wait in the outbox. Raises an
        InterviewError where the person has to be told something, and then nothing was stored.
        """
        for _ in range(ATTEMPTS):
            log = self.store.load(scope, interview)
            before = fold(interview, log)
            try:
                decision = decide(before, command, self._outlook(scope, before))
                if not decision.events:
                    return before
                after = evolve_all(before, decision.events, {**log.texts, **decision.texts})
                commit = self._commit(before, decision, after, command, dedupe)
                self.store.append(scope, interview, commit)
            except StaleVersion:
                continue
            except AlreadyHandled:
                return self.load(scope, interview)
            return after
        raise TooBusy

    def load(self, scope: Scope, interview: str) -> Interview:
        """The interview as it stands; version 0 if there is none."""
        return fold(interview, self.store.load(scope, interview))

    def start(self, scope: Scope, command: Start, trigger: str) -> Interview:
        """A new interview; the same trigger a second time is the same interview.

        Raises AlreadyRunning, naming the thread, if this feature is being asked about here.
        """
        interview = sha256(f"{scope}:{trigger}".encode()).hexdigest()[:16]
        try:
            return self.handle(scope, interview, command, dedupe=(f"trigger:{trigger}",))
        except FeatureTaken:
            feature = feature_key(title(command.text))
            running = self.store.about(scope, command.channel, feature) or ""
            link = self.load(scope, running).permalink
            raise AlreadyRunning(link=link or "its thread is just opening") from None

    def _outlook(self, scope: Scope, interview: Interview) -> Outlook:
        """What was weighed by now, as long as anything may still be asked."""
        if interview.requested or len(interview.follow_ups) >= self.follow_ups:
            return Outlook()
        weighing = self.store.weighing(scope, interview.id) or Weighing()
        return Outlook(weighing=weighing, budget=self.follow_ups)

    def _commit(
        self,
        before: Interview,
        decision: Decision,
        after: Interview,
        command: Command,
        dedupe: Sequence[str],
    ) -> Commit:
        return Commit(
            expected_version=before.version,
            events=decision.events,
            effects=effects(before, decision.events, after),
            texts=decision.texts,
            dedupe=dedupe,
            lookups=lookups(before, after, self.patience),
            now=datetime.fromisoformat(command.said.at).timestamp(),
        )
