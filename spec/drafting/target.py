"""Targets: intents settled among each other, so that one thing has one name everywhere."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from spec.drafting import foreign, names
from spec.drafting.foreign import Foreign, told_apart
from spec.model import Action
from spec.reading import compounds, lexicons
from spec.reading.facts import MAIN, Intent
from spec.reading.noun_phrases import ME

_NAMELESS = "item"
_CALLER = "user"


@dataclass(frozen=True, slots=True)
class Target:
    """An intent with final names (snake_case, singular)."""

    intent: Intent
    verb: str
    action: Action
    resource: str
    parents: tuple[str, ...] = ()
    singleton: bool = False
    itemless: bool = False
    own: bool = False  # the caller's own: /me
    foreign: Foreign = field(default_factory=Foreign)

    @property
    def counting(self) -> bool:
        """Whether only a number is asked for."""
        return self.verb in lexicons.verbs().counting


def settle(intents: Sequence[Intent], otherwise: tuple[str, ...] = ()) -> tuple[Target, ...]:
    """The targets of these intents, in order; `otherwise` is the thing where none is named."""
    intents = told_apart(_opened(_named(intents, otherwise)))
    aliases, known = _spoken_of_as(intents), foreign.of(intents)
    targets = (replace(_target(intent), foreign=known) for intent in intents)
    return tuple(_shortened(target, aliases) for target in targets)


def _named(intents: Sequence[Intent], otherwise: tuple[str, ...]) -> list[Intent]:
    """The intents with "something" replaced by what the others speak of most."""
    named = Counter(intent.name for intent in intents if intent.name != MAIN)
    main = max(named, key=lambda name: named[name], default=otherwise)
    return [replace(one, name=main) if one.name == MAIN else one for one in intents]


def _opened(intents: Sequence[Intent]) -> list[Intent]:
    """The intents with "open a survey" as an action where surveys are made by another one."""
    starting = lexicons.verbs().starting
    made = {one.name for one in intents if one.action == "create" and one.verb not in starting}
    return [
        replace(one, action="act")
        if one.action == "create" and one.verb in starting and one.name in made
        else one
        for one in intents
    ]


def _target(intent: Intent) -> Target:
    own = intent.name == ME
    resource = _CALLER if own else names.snake(intent.name) or _NAMELESS
    parents = tuple(name for name in map(names.snake, intent.owners) if name and name != resource)
    return Target(
        intent,
        intent.verb,
        intent.action,
        resource,
        parents[-2:],
        intent.singleton,
        intent.itemless,
        own,
    )


def _spoken_of_as(intents: Sequence[Intent]) -> dict[str, str]:
    """Short or other names -> the full name: card -> gift_card, work -> submission."""
    full = {names.snake(intent.name) for intent in intents}
    found = {
        names.snake(intent.instead_of): names.snake(intent.name)
        for intent in intents
        if intent.instead_of and not intent.owners
    }
    found = {
        short: name
        for short, name in found.items()
        if short and short not in full - _acted(intents, short)
    }
    for short in full:
        longer = {name for name in full if name.endswith(f"_{short}")}
        if len(longer) == 1 and "_" not in short:
            name = longer.pop()
            described = compounds.describes(name.removesuffix(f"_{short}"))
            found.update({name: short} if described else {short: name})
    return found


def _acted(intents: Sequence[Intent], short: str) -> set[str]:
    """This name, if it is only acted upon: nobody makes, lists or deletes it."""
    acts = {intent.action for intent in intents if names.snake(intent.name) == short}
    return {short} if acts <= {"act"} else set()


def _shortened(target: Target, aliases: dict[str, str]) -> Target:
    resource = aliases.get(target.resource, target.resource)
    parents = tuple(aliases.get(parent, parent) for parent in target.parents)
    return replace(
        target, resource=resource, parents=tuple(name for name in parents if name != resource)
    )
