"""Which time expression belongs to a predicate."""

from collections.abc import Callable, Sequence

from allegiance.model.when import TimeMention
from allegiance.text.arguments import Arguments, is_verb
from allegiance.text.syntax import Text, Token

CLAUSE_DEPS = frozenset({"ccomp", "advcl", "relcl", "acl", "parataxis"})
CARRIED = frozenset({"dobj", "nsubjpass", "attr", "pobj", "nsubj"})


def attach_times(
    text: Text, arguments: Arguments, times: Sequence[TimeMention]
) -> Callable[[Token], TimeMention | None]:
    """A function from a predicate to its time: in its own clause, else in that of the verb that carries it.

    A time right behind a reporting verb is that of the saying, not of what is said; the clause of what is said inherits
    none. A clause about a noun inherits none either.
    """
    by_start = {t.start: t for s in text.sentences for t in s.tokens}
    of_clause: dict[int, list[TimeMention]] = {}
    for mention in times:
        token = by_start.get(mention.span.start)
        if token is not None and mention.value is not None:
            of_clause.setdefault(id(_holder(token)), []).append(mention)

    def time_of(predicate: Token) -> TimeMention | None:
        at: Token | None = predicate
        while at is not None:
            found = of_clause.get(id(at))
            if found:
                return min(found, key=lambda m: abs(m.span.start - predicate.start))
            at = _next(at)
        return None

    return time_of


def _holder(token: Token) -> Token:
    """The predicate whose clause a time stands in: the verb, or the noun that it is tied to."""
    at = token
    while at.head is not at:
        at = at.head
        if is_verb(at) or (at.pos == "NOUN" and at.lemma not in ("week", "month", "year", "day")):
            break
    if is_verb(at) and at.dep == "ccomp" and is_verb(at.head) and _beside(token, at.head, at):
        return at.head
    return at


def _beside(token: Token, reporting: Token, content: Token) -> bool:
    """*said on Wednesday it had allowed*: the time stands between the verb of saying and its content's subject."""
    subject = content.child("nsubj", "nsubjpass")
    return reporting.i < token.i < (subject.i if subject is not None else content.i)


def _next(at: Token) -> Token | None:
    """Where to look next: the verb that carries a noun, or the first of verbs that are coordinated."""
    if at.head is at:
        return None
    if is_verb(at):
        if at.dep in ("conj", "xcomp", "advcl", "pcomp"):
            return at.head if is_verb(at.head) else at.head.head
        return None
    if at.dep in CARRIED or at.dep in ("conj", "prep", "agent", "compound"):
        return at.head
    return None
