"""What each section of an interview's document knows: of the latest draft, else as weighed."""

from collections.abc import Sequence

from bot.services import Services
from interview.model import Interview
from interview.scope import Scope
from spec.revision import unpack
from spec.sections import Standing, standings


def standings_of(services: Services, scope: Scope, interview: Interview) -> Sequence[Standing]:
    """A line for each section; none as long as nothing was drafted or weighed."""
    if interview.drafted:
        packed = services.store.revision(scope, interview.id, interview.drafted)
        return standings(unpack(packed)) if packed else ()
    weighing = services.store.weighing(scope, interview.id)
    return weighing.standings if weighing else ()
