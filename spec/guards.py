"""Conditions under which an operation is allowed, as sentences."""

# With "only" before these, what was said is a sentence: "only while it is open".
_LIMITING = (
    "if", "when", "while", "once", "until", "after", "before", "within", "as long as",
    "provided that",
)  # fmt: skip
_ALLOWING = ("unless", "up to", "at least", "at most", "no later than", "not later than")


def allowed(guard: str) -> str:
    """When the operation is allowed: "Only if they are ill."."""
    told = guard.strip().rstrip(".")
    bare = told[len("only ") :] if told.casefold().startswith("only ") else told
    if _opens(bare, _LIMITING):
        return f"Only {bare}."
    if _opens(bare, _ALLOWING):
        return f"Allowed {bare}."
    return f"Only under the condition “{told}”."


def unmet(guard: str) -> str:
    """The case that a test of the condition needs."""
    return f"the condition “{guard.strip().rstrip('.')}” does not hold"


def _opens(text: str, words: tuple[str, ...]) -> bool:
    return f"{text.casefold()} ".startswith(tuple(f"{word} " for word in words))
