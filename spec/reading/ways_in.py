"""Ways in: how callers prove who they are, each with its callers and the mood it is named in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from spec.own_words import cached
from spec.reading import cues, lexicons, moods, noun_phrases
from spec.reading.cues import CueIndex, Hit
from spec.reading.facts import AuthFact, Mood
from spec.reading.sentences import Sentence
from spec.reading.words import Word

_REACH = 8  # words before a way in within which its callers may stand
_BETWEEN = 3  # words between a way in and "for", between two alternatives
_PLAIN = ("auth", "constraints")  # elsewhere a way in counts where somebody comes in by it
_DENYING = frozenset({"nobody", "nothing", "no", "never", "not", "cannot", "can't", "none"})
_KNOWN = frozenset({"the", "this", "that", "these", "those", "its", "their", "whose", "such"})
_EACH = frozenset({"per", "each", "every"})
_DECIDING = frozenset({"security", "legal", "management"})  # rather than calling
_WISHED: tuple[Mood, ...] = ("stated", "doubtful")
_FLOWS = frozenset({"oauth2_client_credentials", "oauth2_authorization_code"})
_TOKENS = frozenset({*_FLOWS, "oidc_sso", "oauth2"})
# What only carries or names another way in of the same callers.
_CARRIED = {
    "bearer_token": _TOKENS,
    "session_cookie": frozenset({"oidc_sso", "oauth2_authorization_code", "oauth2"}),
    "service_account": frozenset({*_FLOWS, "oauth2", "api_key", "mtls"}),
    "oauth2": frozenset({*_FLOWS, "oidc_sso"}),
    "oidc_sso": frozenset({"oauth2_authorization_code"}),
    "oauth2_authorization_code": frozenset({"oidc_sso"}),
}


@dataclass(frozen=True, slots=True)
class _Way:
    hit: Hit
    mood: Mood
    caller: str


@cached
def _asked() -> CueIndex:
    """The cues that count under the question about the way in."""
    plain, more = cues.lexicon().auth, cues.lexicon().auth_asked
    return CueIndex({label: (*phrases, *more.get(label, ())) for label, phrases in plain.items()})


def read(told: Iterable[Sentence]) -> list[AuthFact]:
    """The ways in that are named in these sentences, those refused or postponed among them."""
    found = [(one, fact) for one in told for fact in _read(one)]
    return _settled([(_wanted(one, fact, found), fact) for one, fact in found])


def _read(sentence: Sentence) -> list[AuthFact]:
    question = sentence.source.question
    line = _positive(sentence.line)
    if question == "auth" and _is_short(line):
        return [AuthFact(sentence.source, "none")]
    named = (_asked() if question == "auth" else cues.index("auth")).longest(line)
    if not named:
        return []
    if question not in _PLAIN and not any(cues.index("authenticating").hits(line)):
        return []
    feelings = moods.of(line, named)
    ways = [
        _Way(hit, mood, _caller(line, hit, before))
        for hit, mood, before in zip(named, feelings, (None, *named), strict=False)
    ]
    return _facts(sentence, line, _chosen(line, ways))


def _wanted(
    sentence: Sentence, fact: AuthFact, all_told: Sequence[tuple[Sentence, AuthFact]]
) -> Mood:
    """The mood in the light of the other sentences of the same answer."""
    others = [
        (one, other)
        for one, other in all_told
        if one.source.question == sentence.source.question and other.scheme != fact.scheme
    ]
    stated = [one for one, other in others if other.mood == "stated"]
    if fact.mood == "former":
        return "former" if any(moods.wishes(one.line) for one in stated) else "stated"
    if fact.mood == "later":
        former = any(other.mood == "former" for _, other in others)
        return "later" if stated or former else "doubtful"
    return fact.mood


def _settled(told: Sequence[tuple[Mood, AuthFact]]) -> list[AuthFact]:
    """The facts in their final moods; what was said elsewhere only for callers of its own."""
    found = [replace(fact, mood=mood) for mood, fact in told]
    found = [replace(one, mood="elsewhere") if _is_known(one, found) else one for one in found]
    own = [one for one in found if one.source.question == "auth" and one.mood in _WISHED]
    if not own:
        return found
    known = {one.caller.casefold() for one in own} | {""}
    return [
        one
        for one in found
        if one.source.question == "auth"
        or one.mood not in _WISHED
        or one.caller.casefold() not in known
    ]


def _is_known(fact: AuthFact, found: Sequence[AuthFact]) -> bool:
    """Whether "the token" is that of another way in which was told."""
    if fact.scheme != "bearer_token" or not fact.known:
        return False
    return any(one.scheme in _TOKENS and one.mood in _WISHED for one in found)


def _positive(line: Sequence[Word]) -> Sequence[Word]:
    """The line, "nobody gets in without a login" read as "everybody gets in with a login"."""
    at = next((at for at, word in enumerate(line) if word.low == "without"), 0)
    start, _ = moods.clause(line, at)
    denied = [place for place in range(start, at) if line[place].low in _DENYING]
    if not denied:
        return line
    return [
        replace(word, low="with" if place == at else "all", text=word.text.lower())
        if place == at or place in denied
        else word
        for place, word in enumerate(line)
    ]


def _is_short(line: Sequence[Word]) -> bool:
    """Whether the sentence says "none" and nothing else."""
    whole = " ".join(word.low for word in line if word.is_word)
    return whole in cues.lexicon().auth_short


def _chosen(line: Sequence[Word], ways: Sequence[_Way]) -> list[_Way]:
    """Without what only carries another way in; of alternatives the first, in doubt."""
    kept: list[_Way] = []
    either = any(cues.index("either").hits(line))
    for way in ways:
        last = kept[-1] if kept else None
        if last is not None and not either and _is_alternative(line, last, way):
            kept[-1] = replace(last, mood="doubtful")
        else:
            kept.append(way)
    carried = [at for at, one in enumerate(kept) if _is_carried(one, kept[:at], kept[at + 1 :])]
    inherited = next((kept[at].caller for at in carried if kept[at].caller), "")
    return [
        one if one.caller or one.hit.label == "none" else replace(one, caller=inherited)
        for at, one in enumerate(kept)
        if at not in carried
    ]


def _is_alternative(line: Sequence[Word], one: _Way, other: _Way) -> bool:
    between = [word.low for word in line[one.hit.end : other.hit.at]]
    return "or" in between[-_BETWEEN:] and one.mood in _WISHED and other.mood in _WISHED


def _is_carried(one: _Way, before: Sequence[_Way], after: Sequence[_Way]) -> bool:
    """Whether another way in of the same callers says more; of two equals the first stays."""
    carriers = _CARRIED.get(one.hit.label, frozenset())
    if one.hit.label in ("identity_provider", "machines"):
        weaker = ("none", "identity_provider") if one.hit.label == "machines" else ("none",)
        wished = [other for other in (*before, *after) if other.mood in _WISHED]
        return any(other.hit.label not in weaker for other in wished)
    others = (*before, *after)
    if one.hit.label in ("oidc_sso", "oauth2_authorization_code"):
        explained = [other for other in after if _explains(one, other)]
        others = (*(other for other in before if not _explains(other, one)), *explained)
    return any(
        other.hit.label in carriers and other.mood in _WISHED and _same(one.caller, other.caller)
        for other in others
    )


def _explains(one: _Way, other: _Way) -> bool:
    """Whether the other stands right behind it: "Google login (SSO)"."""
    return one.hit.label == "oauth2_authorization_code" and other.hit.at - one.hit.end <= 1


def _same(one: str, other: str) -> bool:
    return not one or not other or one.casefold() == other.casefold()


def _facts(sentence: Sentence, line: Sequence[Word], ways: Sequence[_Way]) -> list[AuthFact]:
    found: dict[tuple[str, str], AuthFact] = {}
    spans = [(way.hit.at, way.hit.end) for way in ways]
    rest = [word for at, word in enumerate(line) if not any(a <= at < b for a, b in spans)]
    for way in ways:
        scheme, told = _scheme(rest, way)
        known = way.hit.at > 0 and line[way.hit.at - 1].low in _KNOWN
        fact = AuthFact(sentence.source, scheme, way.caller, way.mood, told, known)  # type: ignore[arg-type]
        found.setdefault((scheme, way.mood), fact)
    return list(found.values())


def _scheme(line: Sequence[Word], way: _Way) -> tuple[str, bool]:
    """The scheme, and whether it was told rather than guessed from who calls."""
    label = way.hit.label
    if label not in ("oauth2", "identity_provider", "machines"):
        return label, True
    people = any(cues.index("people").hits(line))
    systems = any(cues.index("systems_in").hits(line))
    if label == "machines" or (systems and not people):
        return "oauth2_client_credentials", True
    if label == "identity_provider":
        return "oidc_sso", True
    return ("oauth2_authorization_code", True) if people else ("oauth2_client_credentials", False)


def _caller(line: Sequence[Word], hit: Hit, before: Hit | None) -> str:
    """Who comes in this way: "client credentials for merchants", "staff through our SSO"."""
    named = _named_behind(line, hit)
    if named is not None:
        return named
    start = max(before.end if before else 0, hit.at - _REACH)
    return next((one.text for one in reversed(line[start : hit.at]) if _calls(one.low)), "")


def _named_behind(line: Sequence[Word], hit: Hit) -> str | None:
    """The callers behind "for", "between" or "per"; empty if these are none, None without them."""
    shared = line[hit.end - 1].low in _EACH
    for at in range(hit.end - 1 if shared else hit.end, min(len(line), hit.end + _REACH)):
        near = at < hit.end + _BETWEEN
        if line[at].low in _EACH or (near and line[at].low in ("for", "between")):
            phrase = noun_phrases.parse(line, at + 1)
            return phrase.title if _calls(phrase.head) else ""
    return None


def _calls(low: str) -> bool:
    """Whether the word names somebody or something that calls."""
    nouns = lexicons.nouns()
    if not low or low in _DECIDING:
        return False
    one = low.rstrip("s")
    return one in nouns.people or low in nouns.collectives or bool({low, one} & _callers())


@cached
def _callers() -> frozenset[str]:
    told = (*cues.lexicon().people, *cues.lexicon().systems_in)
    return frozenset(one for one in told if " " not in one and not one.startswith(("log", "sign")))
