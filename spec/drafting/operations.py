"""Operations: targets with names, parameters and bindings; one per method and path."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spec.drafting import bindings, fields, names
from spec.drafting.target import Target
from spec.model import Field, GraphqlBinding, Operation, Source
from spec.reading import lexicons, nouns

_SLOW = frozenset({"bulk", "export", "import"})
_LISTS = frozenset({"list", "search"})
_DESCRIBED = 400  # characters of a description
_BODIES = frozenset({"create", "update", "replace", "bulk", "export", "import", "upload"})


@dataclass(frozen=True, slots=True)
class Drawn:
    """An operation and the target that it was drawn from."""

    operation: Operation
    target: Target


def draw(targets: Iterable[Target]) -> list[Drawn]:
    """One operation per method and path; what is said twice keeps all its sources."""
    found: dict[tuple[str, str], Drawn] = {}
    wanted = list(targets)
    shared = _shared(wanted)
    taken: set[str] = set()
    for target in wanted:
        http = bindings.http(target)
        shape = (http.method, _anonymous(http.path))
        if shape in found:
            found[shape] = _joined(found[shape], target)
            continue
        drawn = Drawn(_operation(target, _free_id(target, shared, taken)), target)
        taken.add(drawn.operation.id)
        found[shape] = drawn
    return _told_apart(found.values())


def _told_apart(drawn: Iterable[Drawn]) -> list[Drawn]:
    """Keys once each: "the parcel of an order" and "a parcel of an order" are two operations."""
    found: dict[str, Drawn] = {}
    for one in drawn:
        key = one.operation.key
        if key in found:
            key = next(
                name for count in range(2, 10_000) if (name := f"{key}.{count}") not in found
            )
        found[key] = Drawn(one.operation.model_copy(update={"key": key}), one.target)
    return list(found.values())


def _shared(targets: Sequence[Target]) -> set[str]:
    """Short names that fit more than one path."""
    paths: dict[str, set[str]] = {}
    for target in targets:
        paths.setdefault(bindings.operation_id(target), set()).add(bindings.http(target).path)
    return {name for name, several in paths.items() if len(several) > 1}


def _anonymous(path: str) -> str:
    return "/".join("{}" if part.startswith("{") else part for part in path.split("/"))


def _free_id(target: Target, shared: set[str], taken: set[str]) -> str:
    """The short name; the one with its owners where the short one fits others, too."""
    short = bindings.operation_id(target)
    full = bindings.operation_id(target, full=True)
    for name in (full, short) if short in shared and target.parents else (short, full):
        if name not in taken:
            return name
    return next(name for count in range(2, 10_000) if (name := f"{full}{count}") not in taken)


def _joined(drawn: Drawn, again: Target) -> Drawn:
    operation = drawn.operation
    more = _operation(again, operation.id)
    known = {parameter.name for parameter in operation.query_parameters}
    queries = [one for one in more.query_parameters if one.name not in known]
    merged = operation.model_copy(
        update={
            "sources": _once((*operation.sources, *more.sources)),
            "actors": tuple(dict.fromkeys((*operation.actors, *more.actors))),
            "guards": tuple(dict.fromkeys((*operation.guards, *more.guards))),
            "query_parameters": (*operation.query_parameters, *queries),
        }
    )
    return Drawn(merged, drawn.target)


def _once(sources: Sequence[Source]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(sources))


def actor(said: str) -> str:
    """The role as the document names it: "Merchants" -> merchant."""
    *front, last = said.casefold().split() or [""]
    return " ".join([*front, nouns.singular(last)]).strip(" ,.")


def _operation(target: Target, name: str) -> Operation:
    intent = target.intent
    key = f"operation:{_subject(target)}"
    role = actor(intent.actor)
    paged = target.action in _LISTS
    verb = bindings.verb(target)
    return Operation(
        key=key,
        sources=(intent.source,),
        id=name,
        action=target.action,
        verb=verb,
        resource=target.resource,
        parents=target.parents,
        summary=summary(target),
        description=_description(target),
        actors=(role,) if role else (),
        scope=f"{target.foreign.plural(target.resource)}:{_permission(target)}",
        path_parameters=tuple(map(_identifier, bindings.parameters(target))),
        query_parameters=_queries(target) if paged else (),
        request=_request(target),
        response=_response(target),
        response_is_list=paged,
        paginated=paged,
        asynchronous=target.action in _SLOW,
        guards=intent.guards,
        http=bindings.http(target),
        graphql=_graphql(target, name),
        grpc=bindings.grpc(target, name),
    )


def _graphql(target: Target, name: str) -> GraphqlBinding:
    return bindings.graphql(target, name)


def _subject(target: Target) -> str:
    """What identifies the operation over all revisions."""
    verb = names.snake_verb(bindings.verb(target)) or target.action
    if target.action in _LISTS:
        verb = "list"
    owned = "".join(f"{parent}." for parent in target.parents)
    return f"{owned}{target.resource}.{verb}"


def _permission(target: Target) -> str:
    if target.counting or target.action in ("list", "search", "read", "download", "stream"):
        return "read"
    return names.kebab(names.snake_verb(bindings.verb(target))) or "write"


def summary(target: Target) -> str:
    """Reads "Cancel a refund", "List refunds of an order"."""
    several = target.action in ("list", "search", "bulk", "stream") or target.intent.many
    several = several or target.counting
    noun = target.foreign.spoken(target.resource, several)
    verb = names.spaced(names.snake_verb(bindings.verb(target)))
    article = "" if several else ("the " if target.singleton else _article(noun))
    owner = target.foreign.spoken(target.parents[-1], False) if target.parents else ""
    linking = "to" if target.verb == "add" else "of"
    of_owner = f" {linking} {_article(owner)}{owner}" if owner else ""
    return f"{verb.capitalize()} {article}{noun}{of_owner}"


def _article(noun: str) -> str:
    return "an " if noun[:1] in "aeio" else "a "


def _description(target: Target) -> str:
    want = target.intent.want
    cut = want if len(want) <= _DESCRIBED else want[: _DESCRIBED - 1].rstrip() + "…"
    return cut[:1].upper() + cut[1:]


def _identifier(name: str) -> Field:
    thing = names.spaced(name.removesuffix("_id"))
    return fields.make(f"parameter:{name}", name, required=True).model_copy(
        update={"description": f"Identifier of the {thing}."}
    )


def _queries(target: Target) -> tuple[Field, ...]:
    intent = target.intent
    found = [
        fields.make(f"parameter:{target.resource}.{name}", name, sources=(intent.source,))
        for name in map(_plain, intent.filters)
        if name
    ]
    if intent.sort:
        found.append(
            Field(
                key=f"parameter:{target.resource}.sort",
                name="sort",
                type="enum",
                values=tuple(dict.fromkeys((intent.sort, "created_at", "-created_at"))),
                default=intent.sort,
                example=intent.sort,
                sources=(intent.source,),
                description="Order of the list; a minus sign means the greatest or newest first.",
            )
        )
    return tuple({one.name: one for one in found}.values())


def _plain(name: str) -> str:
    return names.snake([name])


def _request(target: Target) -> str:
    base = names.pascal(target.resource)
    if target.action == "act" and target.intent.carried and not target.counting:
        return f"{base}{names.pascal(names.snake_verb(bindings.verb(target)))}"
    if target.counting or target.action not in _BODIES:
        return ""
    match target.action:
        case "update" | "replace":
            return f"{base}Update"
        case "bulk":
            return f"{base}{_batch(target)}"
        case "export" | "import":
            return f"{base}{target.action.capitalize()}Create"
        case _:
            return f"{base}Create"


def _batch(target: Target) -> str:
    """What is sent for many: new ones, what changes in known ones, or which of them."""
    if bindings.creates(target) or target.verb == "import":
        return "Batch"
    return "BatchUpdate" if target.verb in lexicons.verbs().actions["update"] else "BatchChoice"


def _response(target: Target) -> str:
    if target.action == "delete":
        return ""
    base = names.pascal(target.resource)
    if target.counting:
        return f"{base}Count"
    if target.action in ("export", "import"):
        return f"{base}{target.action.capitalize()}"
    return f"{base}BatchResult" if target.action == "bulk" else base
