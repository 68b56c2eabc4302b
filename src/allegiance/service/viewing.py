"""What every question takes: whom to believe, as known when, what to count, and by which rules."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from allegiance.errors import AllegianceError
from allegiance.languages.fold import fold
from allegiance.model.ports import StorePort
from allegiance.model.tie import Rule
from allegiance.record.belief import COUNTABLE, Belief
from allegiance.record.parties import actor_key
from allegiance.record.rules import SWITCHES, Rules
from allegiance.service.naming import said_by


@dataclass(frozen=True, slots=True)
class View:
    """How the record is looked at.

    `known_by` is the last day of reports that count. `according_to` are names of speakers and outlets, any of whom is
    believed (none: all are). `independent` is how many independent voices it takes. `counting` are values of COUNTABLE
    (None: `possible` and `denied`). `without` and `with_` are names of rules that are switched off and on. `reviewed`
    leaves out every claim that nobody accepted or corrected.
    """

    known_by: date | None = None
    according_to: Collection[str] = ()
    independent: int = 1
    counting: Collection[str] | None = None
    without: Collection[str] = ()
    with_: Collection[str] = ()
    reviewed: bool = False


def belief_of(store: StorePort, view: View) -> Belief:
    """The belief; raises UnknownNameError, AmbiguousNameError, or AllegianceError for what cannot count."""
    unknown = sorted(set(view.counting or ()) - set(COUNTABLE))
    if unknown:
        raise AllegianceError(f"{unknown[0]!r} cannot be counted; what can is {', '.join(COUNTABLE)}")
    if view.independent < 1:
        raise AllegianceError(f"{view.independent} independent voices tell nothing; it takes 1 or more")
    voices = frozenset(key for name in view.according_to for key in _voices(store, name)) if view.according_to else None
    counting = Belief().counting if view.counting is None else frozenset(view.counting)
    return Belief(
        known_by=view.known_by, voices=voices, counting=counting, independent=view.independent,
        claims=store.reviewed_ids() if view.reviewed else None,
    )  # fmt: skip


def rules_of(view: View) -> Rules:
    """The rules that are on; raises AllegianceError for a name that no rule has."""
    from allegiance.ontology.loader import ontology

    types = ontology().values()
    usual = Rules().on
    return Rules(
        on=(usual - _named(view.without)) | _named(view.with_),
        lasts={t.id: t.lasts for t in types if t.lasts is not None},
        symmetric=frozenset(t.id for t in types if t.symmetric),
    )


def _named(names: Collection[str]) -> frozenset[Rule]:
    known = {str(rule): rule for rule in SWITCHES}
    unknown = sorted(set(names) - known.keys())
    if unknown:
        raise AllegianceError(f"no rule that can be switched is called {unknown[0]!r}; there are {', '.join(known)}")
    return frozenset(known[name] for name in names)


def _voices(store: StorePort, name: str) -> set[str]:
    """The keys of the voices of this name, as tellings have them."""
    said = said_by(store, name)
    return {
        *map(actor_key, said.speakers),
        *(f"outlet {outlet}" for outlet in said.outlets),
        *(f"words {fold(wording)}" for wording in said.voices),
    }
