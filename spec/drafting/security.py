"""Security: how each kind of caller proves who it is."""

from collections.abc import Iterable, Sequence

from spec.access import TITLES
from spec.drafting import knowledge, names, nearest, schemes, wording
from spec.drafting.desk import Desk
from spec.model import AuthScheme, Security, Source, Statement
from spec.reading import cues, proper_names
from spec.reading.facts import AuthFact
from spec.reading.sentences import Sentence

_SCHEME = "auth.scheme"
_BRIEF = 4  # words of a sentence that says nothing but "no authentication"


def security(desk: Desk) -> tuple[Security, ...]:
    """One entry for each scheme that was named, else one that is left open."""
    refused = _refused(desk)
    told = [one for one in schemes.told(desk) if one.scheme not in refused]
    if not told:
        return (_open(desk),)
    sources = tuple(dict.fromkeys(one.source for one in told))
    by_scheme = {one.scheme: [like for like in told if like.scheme == one.scheme] for one in told}
    desk.decide(
        "auth",
        f"Callers authenticate with {_titles(by_scheme)}.",
        desk.answered_by(sources),
        sources,
    )
    doubts = schemes.doubts(desk) or _revisited(desk)
    asked = _ask(desk, doubts, told) if doubts else _ask_flow(desk, told)
    asked = (*asked, *_unwritten(desk), *_clashes(desk))
    return tuple(_entry(scheme, facts, asked, desk) for scheme, facts in by_scheme.items())


def _titles(named: Iterable[AuthScheme]) -> str:
    *front, last = (TITLES[one] for one in named)
    return f"{', '.join(front)} and {last}" if front else last


def _entry(
    scheme: AuthScheme, facts: Sequence[AuthFact], asked: tuple[str, ...], desk: Desk
) -> Security:
    return Security(
        assumptions=_flow(scheme, facts, desk),
        key=f"security:{scheme}",
        scheme=scheme,
        caller=" and ".join(dict.fromkeys(one.caller for one in facts if one.caller)),
        description=knowledge.schemes()[scheme],
        sources=tuple(dict.fromkeys(one.source for one in facts)),
        questions=asked,
    )


def _revisited(desk: Desk) -> tuple[Source, ...]:
    """The answer that had left the scheme open, once that was decided."""
    decided = desk.decided(f"question:{_SCHEME}")
    return tuple(one for one in desk.said("auth") if one not in decided) if decided else ()


def _open(desk: Desk) -> Security:
    """What stands in for a scheme that nobody named."""
    told = desk.said("auth")
    decided = schemes.decided(desk)
    named = _named(desk)
    closest = nearest.scheme(named, schemes.DEFAULT)
    left = desk.defaulted("auth") and not decided
    asks = not left and not desk.decided(schemes.BY_US)
    asked = _ask(desk, told) if asks else ()
    assumes = not decided or bool(desk.decided(schemes.BY_US))
    resting = (
        desk.assume(
            "auth",
            places=["All operations"],
            sources=told,
            scheme=_CLOSEST.get(closest, TITLES[closest]),
            because=_because(named),
        )
        if assumes
        else ()
    )
    scheme: AuthScheme = schemes.DEFAULT if left else "unspecified"
    return Security(
        key=f"security:{scheme}",
        scheme=scheme,
        description=_as_decided(decided) or knowledge.schemes()[scheme],
        sources=told,
        assumptions=resting,
        questions=asked,
    )


_CLOSEST: dict[AuthScheme, str] = {
    schemes.DEFAULT: "OAuth2 client credentials and short-lived tokens"
}


def _because(named: Sequence[Sentence]) -> str:
    safe = "this one is safe for services and every gateway supports it."
    if nearest.unwritten("schemes", named):
        return f"{wording.said(_joined(named))} That is not written here; this is the nearest."
    if named:
        return f"{wording.said(_joined(named))} That names no way in that is known here; {safe}"
    return f"No way in was named; {safe}"


def _joined(told: Iterable[Sentence]) -> str:
    return " ".join(one.text for one in told)


def _named(desk: Desk) -> tuple[Sentence, ...]:
    """What was answered about the way in, but for what passes the question on."""
    own = {*desk.said("auth")} - {*schemes.decided(desk)}
    return tuple(
        one
        for one in desk.facts.sentences
        if one.source in own and not nearest.open_ended(desk, one.source)
    )


def _flow(scheme: AuthScheme, facts: Sequence[AuthFact], desk: Desk) -> tuple[str, ...]:
    """The assumption about the flow, where only "OAuth2" was said."""
    untold = [one for one in facts if not one.flow_told]
    if not untold:
        return ()
    return desk.assume(
        "auth-flow",
        places=["All operations"],
        sources=[one.source for one in untold],
        flow=TITLES[scheme],
        because="people log in" if scheme == "oauth2_authorization_code" else "services call",
    )


def _ask_flow(desk: Desk, told: Sequence[AuthFact]) -> tuple[str, ...]:
    """Asks for the flow of OAuth2 where both people and systems call, or neither was named."""
    untold = [one for one in told if not one.flow_told]
    if not untold or schemes.is_flow_clear(desk):
        return ()
    return desk.ask(
        "auth.flow",
        known_as=_SCHEME,
        sources=[one.source for one in untold],
        word=untold[0].source.sentence,
        flow=_title(untold[0].scheme),
    )


def _ask(desk: Desk, sources: Sequence[Source], told: Sequence[AuthFact] = ()) -> tuple[str, ...]:
    """Asks for the scheme, in the words of whoever left it open."""
    named = [one for one in _named(desk) if one.source in sources]
    doubtful = [one for one in desk.facts.sentences if one.source in _half_told(desk)]
    subject = _SCHEME
    if doubtful and told:
        subject, named = "auth.doubtful", doubtful
    elif named:
        subject = "auth.pointing" if _points(named) else "auth.unwritten"
    closest = told[0].scheme if told else nearest.scheme(named, schemes.DEFAULT)
    return desk.ask(
        subject,
        known_as=_SCHEME,
        sources=sources,
        blocking=bool(sources),
        word=_joined(named),
        nearest=_title(closest),
    )


def _half_told(desk: Desk) -> set[Source]:
    """Sentences that name a way in without settling on it, or callers who have not got it."""
    doubtful = [one for one in desk.facts.auth if one.mood == "doubtful"]
    return {one.source for one in (*doubtful, *desk.facts.lacking)}


def _points(named: Iterable[Sentence]) -> bool:
    """Whether they point to a way in that exists somewhere: "same as the dashboard"."""
    return any(any(cues.index("pointing").hits(one.line)) for one in named)


def _title(scheme: AuthScheme) -> str:
    title = _CLOSEST.get(scheme, TITLES[scheme])
    return f"{title[:1].upper()}{title[1:]}"


def _unwritten(desk: Desk) -> tuple[str, ...]:
    """Asks about each way in that is not known here and stands beside one that is."""
    found: list[str] = []
    for one in nearest.unwritten("schemes", _named(desk)):
        found += desk.ask(
            "auth.unwritten",
            among=names.slug(one.text),
            sources=(one.source,),
            blocking=True,
            word=one.text,
            nearest=_title(nearest.scheme([one], schemes.DEFAULT)),
        )
    return tuple(found)


def _clashes(desk: Desk) -> tuple[str, ...]:
    """Asks which holds where a way in is both stated and refused."""
    found: list[str] = []
    for one, other in _clashing(desk):
        found += desk.ask(
            "auth.clash",
            among=names.slug(other.source.sentence),
            sources=(one.source, other.source),
            blocking=True,
            one=one.source.sentence,
            other=other.source.sentence,
        )
    return tuple(found)


def _clashing(desk: Desk) -> list[tuple[AuthFact, AuthFact]]:
    """What is stated, each with what refuses it."""
    stated = [one for one in desk.facts.auth if one.source.question == "auth"]
    pairs = [
        (one, other)
        for other in desk.facts.refused
        for one in stated
        if one.scheme == other.scheme and one.source != other.source
    ]
    pairs += [
        (one, other)
        for other in stated
        for one in stated
        if _is_none(other) and one.scheme != "none" and one.source != other.source
    ]
    return list({other.source: (one, other) for one, other in pairs}.values())


def _refused(desk: Desk) -> set[AuthScheme]:
    """The ways in that were stated and refused, and of which was decided that there are none."""
    return {
        one.scheme
        for one, other in _clashing(desk)
        if desk.setting("clash", of=f"question:auth.clash.{names.slug(other.source.sentence)}")
    }


def _is_none(fact: AuthFact) -> bool:
    return fact.scheme == "none" and len(fact.source.sentence.split()) <= _BRIEF


def _as_decided(decided: Sequence[Source]) -> str:
    """A decision in whose words no scheme was recognised, as it was said."""
    return f"As decided: “{' '.join(one.sentence for one in decided)}”" if decided else ""


_NOTED = frozenset({"audit", "unguessable", "shown once", "residency", "encryption"})


def notes(desk: Desk, ways: Sequence[Security]) -> tuple[Statement, ...]:
    """What else was said about security, and the audit that goes without saying."""
    told = {one.source: one.kind for one in desk.facts.promises if one.kind in _NOTED}
    said = [_note(f"{kind}.{at}", source) for at, (source, kind) in enumerate(told.items(), 1)]
    rules = [_note(f"role.{at}", rule.source) for at, rule in enumerate(desk.facts.roles, 1)]
    refused = {one.source for one in desk.facts.refused}
    stated = {one.source for one in desk.facts.auth}
    beside = stated & {one.source for one in nearest.unwritten("schemes", _named(desk))}
    text = " ".join(f"{one.caller} {one.description}" for one in ways)
    shown = proper_names.shown_words(" ".join([text, *(one.text for one in (*said, *rules))]))
    named = [
        one.source
        for one in desk.facts.sentences
        if one.source.question == "auth"
        and proper_names.lost(one, shown)
        and (one.source in beside or not desk.is_asked_about(one.source))
        and one.source not in desk.facts.referring
        and one.source not in refused
    ]
    named += _aside(desk, ways)
    names = [_note(f"named.{at}", source) for at, source in enumerate(dict.fromkeys(named), 1)]
    basics = Statement(
        key="security-note:transport", text=knowledge.statement("transport", desk.style)
    )
    return (basics, *said, *rules, *names)


def _aside(desk: Desk, ways: Sequence[Security]) -> list[Source]:
    """What was said of ways in that are not written: for later, of others, none for some."""
    used = {source for one in ways for source in one.sources}
    free = [one for one in desk.facts.auth if one.scheme == "none"]
    told = [one.source for one in (*desk.facts.aside, *free)]
    return [one for one in told if one not in used and not desk.is_asked_about(one)]


def _note(key: str, source: Source) -> Statement:
    return Statement(key=f"security-note:{key}", text=source.sentence, sources=(source,))
