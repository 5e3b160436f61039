"""Bindings: the same target as an HTTP call, a GraphQL field and a remote procedure call."""

import re
from typing import Literal

from spec.drafting import names
from spec.drafting.target import Target
from spec.model import Action, GraphqlBinding, GrpcBinding, HttpBinding
from spec.reading import lexicons

Streaming = Literal["unary", "server", "client", "bidirectional"]
_SEVERAL: frozenset[Action] = frozenset({"list", "search", "bulk", "stream", "export", "import"})
Method = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]

_HTTP: dict[Action, tuple[Method, int]] = {
    "list": ("GET", 200),
    "search": ("GET", 200),
    "read": ("GET", 200),
    "create": ("POST", 201),
    "update": ("PATCH", 200),
    "replace": ("PUT", 200),
    "delete": ("DELETE", 204),
    "act": ("POST", 200),
    "bulk": ("POST", 202),
    "export": ("POST", 202),
    "import": ("POST", 202),
    "upload": ("POST", 201),
    "download": ("GET", 200),
    "stream": ("GET", 200),
}
_ME = "me"
_TO = ("add", "attach")  # what is added says to what: addAlbumPhoto
_TAILS: dict[Action, str] = {"stream": "/stream", "download": "/download"}
_ON_ITEM: frozenset[Action] = frozenset({"read", "update", "replace", "delete", "act", "download"})
_QUERIES: frozenset[Action] = frozenset({"list", "search", "read", "download"})
# Verbs that say no more than the action does.
_CRUD: dict[Action, str] = {
    "list": "list",
    "search": "search",
    "read": "get",
    "update": "update",
    "replace": "set",
    "delete": "delete",
    "export": "export",
    "import": "import",
    "upload": "upload",
    "download": "download",
    "stream": "stream",
}


def http(target: Target) -> HttpBinding:
    """Method, path and success status."""
    method, status = ("GET", 200) if target.counting else _HTTP[target.action]
    return HttpBinding(method=method, path=_path(target), success_status=status)


def parameters(target: Target) -> tuple[str, ...]:
    """The names in the path, outermost first."""
    owners = tuple(f"{parent}_id" for parent in target.parents if parent != _ME)
    if not _has_item(target):
        return owners
    own = f"{target.resource}_id"
    return (*owners, own)


def _path(target: Target) -> str:
    owners = "".join(_owner(target, parent) for parent in target.parents)
    thing = names.kebab(_collection(target))
    item = f"/{{{target.resource}_id}}" if _has_item(target) else ""
    tail = _TAILS.get(target.action, "")
    if target.action == "import" or (target.action == "export" and _has_item(target)):
        tail = f"/{target.action}"
    if target.action == "bulk":
        tail = "/batch" if creates(target) else f"/batch-{names.kebab(_snake(target))}"
    if target.action == "act":
        tail = f"/{names.kebab(_snake(target))}"
    return f"{owners}/{thing}{item}{tail}"


def _owner(target: Target, parent: str) -> str:
    """An owner in the path; the caller needs no id."""
    several = names.kebab(target.foreign.plural(parent))
    return "/me" if parent == _ME else f"/{several}/{{{parent}_id}}"


def _has_item(target: Target) -> bool:
    on_one = target.action in ("export", "import") and not target.intent.many
    concerned = on_one or target.action in _ON_ITEM or _is_watched(target)
    return concerned and not target.singleton and not target.itemless


def _is_watched(target: Target) -> bool:
    """Whether one thing is followed ("live feed of a meter"), not all of them or what they send."""
    uncounted = target.resource.rsplit("_", 1)[-1] in lexicons.nouns().uncountable
    several = target.intent.many or uncounted or bool(target.parents)
    return target.action == "stream" and not several


def _collection(target: Target) -> str:
    if target.action == "export" and not _has_item(target):
        return f"{target.resource}_exports"
    if target.own:
        return _ME
    return target.resource if target.singleton else target.foreign.plural(target.resource)


def verb(target: Target) -> str:
    """The verb as the operation is named: create, list, cancel."""
    if target.action == "bulk":
        return "bulkCreate" if creates(target) else f"bulk{names.pascal(_snake(target))}"
    if target.action == "create" and target.verb in lexicons.verbs().plain_creation:
        return "create"
    kept = target.action == "replace" and target.verb in lexicons.verbs().kept_replacing
    if kept or target.action in ("create", "act"):
        return names.camel(_snake(target))
    return _CRUD[target.action]


def creates(target: Target) -> bool:
    """Whether what is done to many at once makes new ones."""
    made = {"create", *lexicons.verbs().plain_creation, *lexicons.verbs().actions["create"]}
    return target.action == "bulk" and target.verb in made


def _snake(target: Target) -> str:
    return names.snake_verb(target.verb)


def _several(target: Target) -> bool:
    """Whether the operation is named by the plural: listPlans, archiveMessages."""
    if target.singleton:
        return False
    if target.action in ("export", "import") and _has_item(target):
        return False
    if target.counting or target.action in _SEVERAL:
        return True
    if target.action in ("act", "delete"):
        return target.itemless and target.intent.many
    return target.action in ("create", "update", "replace") and target.intent.many


def operation_id(target: Target, full: bool = False) -> str:
    """LowerCamel verb and noun; `full` names the owners, too."""
    noun = target.foreign.plural(target.resource) if _several(target) else target.resource
    owned = full or target.intent.compound or (target.action == "create" and target.verb in _TO)
    owners = "".join(names.pascal(parent) for parent in target.parents) if owned else ""
    marked = names.pascal(names.snake([target.intent.state])) if target.intent.state else ""
    if marked:
        return f"{target.intent.verb}{owners}{names.pascal(noun)}As{marked}"
    return verb(target) + owners + names.pascal(noun)


def graphql(target: Target, name: str) -> GraphqlBinding:
    """A query is named after what it gives, a mutation after what it does."""
    if target.action == "stream":
        return GraphqlBinding(kind="SUBSCRIPTION", field=name)
    if target.action not in _QUERIES:
        return GraphqlBinding(kind="MUTATION", field=name)
    plain = name.removeprefix(verb(target)) if target.action in ("list", "read") else name
    return GraphqlBinding(kind="QUERY", field=plain[:1].lower() + plain[1:] or name)


def grpc(target: Target, name: str) -> GrpcBinding:
    """<Resource>Service/<VerbNoun>; a stream answers on the same connection if it is answered."""
    return GrpcBinding(
        service=f"{names.pascal(target.resource)}Service",
        method=re.sub("^Bulk", "Batch", name[:1].upper() + name[1:]),  # AIP-231
        streaming=target.intent.streaming or _streaming(target),
    )


def _streaming(target: Target) -> Streaming:
    return _STREAMING.get(target.action, "unary")


_STREAMING: dict[Action, Streaming] = {
    "stream": "server",
    "upload": "client",
    "download": "server",
}
