"""Moves in a dependency tree."""

from allegiance.text.syntax import Token

NOMINAL_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "DT"})


def attach(token: Token, head: Token, dep: str) -> None:
    """Hangs `token` below `head`; leaves all as it is if `head` stands below `token`, for a tree must stay one."""
    if inside(head, token):
        return
    if token.head is not token:
        token.head.children.remove(token)
    token.head, token.dep = head, dep
    head.children.append(token)
    head.children.sort(key=lambda t: t.i)


def take_place(new: Token, old: Token) -> None:
    """Puts `new`, a word below `old`, where `old` hangs; `old` is left without a head of its own: attach it next."""
    head, dep = old.head, old.dep
    if head is not old:
        attach(new, head, dep)
        return
    new.head.children.remove(new)
    new.head, new.dep = new, "ROOT"


def hang_root(old: Token, head: Token, dep: str) -> None:
    """Hangs a former root below `head`, which has taken its place."""
    if old.head is not old:
        attach(old, head, dep)
        return
    old.head, old.dep = head, dep
    head.children.append(old)
    head.children.sort(key=lambda t: t.i)


def inside(token: Token, above: Token) -> bool:
    """True if `token` is `above` or stands below it."""
    return token is above or any(a is above for a in token.ancestors())


def is_nominal(token: Token) -> bool:
    """True for a noun, a name, a pronoun or a bare number."""
    return token.tag in NOMINAL_TAGS


def comma_between(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """True if a comma stands between two positions."""
    return any(t.text == "," for t in tokens[first + 1 : last])
