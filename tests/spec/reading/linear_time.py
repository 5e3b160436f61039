"""Whether a regular expression can take more time than the text is long.

A search begins at every place of a text. It is linear if what is looked at from one place is
bounded, or is never looked at again. So a run without a bound must be

- the last part that can fail: what it took belongs to the match and is not searched again; or
- possessive, of characters that no match begins with: another search ends where it begins; or
- possessive, behind a lookbehind that lets no other search begin inside of it; or
- possessive, in an expression that is only tried at the beginning.

Everything else has at most `STEPS` steps, all ways of backtracking counted.
"""

import re
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

STEPS = 4_000
_REPEATS = (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT)
_AT_THE_BEGINNING = ((c.AT, c.AT_BEGINNING_STRING), (c.AT, c.AT_BEGINNING))
Node = tuple[Any, Any]
_CHARACTERS = (*map(chr, range(0x250)), *"–—…•“”‘’„«»\u2028\u3000€яא字😀")
_CATEGORIES = {
    c.CATEGORY_DIGIT: r"\d",
    c.CATEGORY_NOT_DIGIT: r"\D",
    c.CATEGORY_SPACE: r"\s",
    c.CATEGORY_NOT_SPACE: r"\S",
    c.CATEGORY_WORD: r"\w",
    c.CATEGORY_NOT_WORD: r"\W",
}


class NotLinear(Exception):
    """A part of the expression that may take too long."""


def steps(pattern: str, flags: int = 0) -> int:
    """How many steps a search makes from one place; raises NotLinear where there is no bound."""
    tree = list(parser.parse(pattern, flags))
    alone = len(tree) == 1 and tree[0][0] is c.BRANCH
    searches = [_Search(nodes) for nodes in (tree[0][1][1] if alone else [tree])]
    made = sum(one.sequence(one.nodes, True)[0] for one in searches)
    if made > STEPS:
        raise NotLinear(f"{made} steps from one place")
    return int(made)


class _Search:
    def __init__(self, nodes: Any) -> None:
        self.nodes = list(nodes)
        self.once = bool(self.nodes) and self.nodes[0] in _AT_THE_BEGINNING
        self.guarded: frozenset[str] = frozenset()  # a search does not begin behind one of these
        for op, value in self.nodes:
            if op is not c.ASSERT_NOT or value[0] > 0:
                break
            self.guarded |= members(list(value[1])[-1])
        self.begins = _begins(self.nodes)  # a search goes on from one of these only
        self.unguarded = True

    def sequence(self, nodes: Any, tail: bool) -> tuple[int, int]:
        """(steps, ways) of nodes in a row; `tail`: whether nothing after them can fail."""
        made, ways = 0, 1
        for at, node in enumerate(nodes):
            after = tail and all(map(_never_fails, list(nodes)[at + 1 :]))
            one, more = self.node(node, after)
            made, ways = made + ways * one, ways * more
        return made, ways

    def node(self, node: Node, tail: bool) -> tuple[int, int]:
        op, value = node
        if op in _REPEATS:
            return self.repeat(node, tail)
        if op is c.SUBPATTERN:
            return self.sequence(value[-1], tail)
        if op is c.ATOMIC_GROUP:
            return self.sequence(value, tail)[0], 1
        if op is c.BRANCH:
            each = [self.sequence(branch, tail) for branch in value[1]]
            return sum(one for one, _ in each), sum(ways for _, ways in each)
        if op in (c.ASSERT, c.ASSERT_NOT):
            return self.sequence(value[1], False)[0], 1
        return 1, 1

    def repeat(self, node: Node, tail: bool) -> tuple[int, int]:
        op, (low, high, body) = node
        possessive = op is c.POSSESSIVE_REPEAT
        last = tail and op is not c.MIN_REPEAT
        made, ways = self.sequence(body, last)
        if last:
            return low * made, 1
        if possessive and (self.once or self.is_apart(members_of(body))):
            return low * made, 1
        if high is c.MAXREPEAT:
            raise NotLinear(f"a run without a bound that something follows: {node}")
        if possessive:
            return high * made, 1
        return high * made * ways, (high - low + 1) if ways == 1 else ways**high

    def is_apart(self, held: frozenset[str]) -> bool:
        """Whether no search goes on from inside of a run of these characters."""
        if self.begins and not held & self.begins:
            return True
        first, self.unguarded = self.unguarded, False
        return first and held <= self.guarded


def _begins(nodes: list[Node]) -> frozenset[str]:
    """The characters that a match can begin with; none if that is not clear."""
    found: frozenset[str] = frozenset()
    for op, value in nodes:
        if op in (c.ASSERT, c.ASSERT_NOT, c.AT):
            continue
        if op is c.SUBPATTERN:
            return found | _begins(list(value[-1]))
        if op is c.BRANCH:
            each = [_begins(list(branch)) for branch in value[1]]
            return found.union(*each) if all(each) else frozenset()
        if op in _REPEATS:
            found |= members_of(value[2])
            if value[0] == 0:
                continue
            return found
        return found | members((op, value))
    return frozenset()


def _never_fails(node: Node) -> bool:
    op, value = node
    if op in _REPEATS:
        return bool(value[0] == 0)
    if op is c.SUBPATTERN:
        return all(map(_never_fails, value[-1]))
    if op is c.BRANCH:
        return any(all(map(_never_fails, branch)) for branch in value[1])
    return False


def members_of(nodes: Any) -> frozenset[str]:
    """Every character that may stand in a match of these nodes."""
    found: frozenset[str] = frozenset()
    for op, value in nodes:
        if op is c.SUBPATTERN:
            found |= members_of(value[-1])
        elif op is c.BRANCH:
            found = found.union(*map(members_of, value[1]))
        elif op in _REPEATS:
            found |= members_of(value[2])
        elif op not in (c.ASSERT, c.ASSERT_NOT, c.AT):
            found |= members((op, value))
    return found


def members(node: Node) -> frozenset[str]:
    """The characters that one node stands for."""
    op, value = node
    if op is c.LITERAL:
        return frozenset(chr(value))
    if op is c.NOT_LITERAL:
        return frozenset(_CHARACTERS) - {chr(value)}
    if op is c.ANY:
        return frozenset(_CHARACTERS)
    if op is c.IN:
        negated = value[0][0] is c.NEGATE
        held = frozenset().union(*map(members, value[negated:]))
        return frozenset(_CHARACTERS) - held if negated else held
    if op is c.RANGE:
        return frozenset(map(chr, range(value[0], value[1] + 1)))
    if op is c.CATEGORY:
        return frozenset(filter(re.compile(_CATEGORIES[value]).match, _CHARACTERS))
    raise NotLinear(f"not known: {node}")
