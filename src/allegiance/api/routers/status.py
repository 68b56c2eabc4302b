"""What the program is, what it can tell, and what the store holds."""

from fastapi import APIRouter

from allegiance import __version__
from allegiance.api.asked import Store
from allegiance.api.models.claim import Document
from allegiance.api.models.status import ClaimType, Conflict, Ontology, Role, Status
from allegiance.model.actor import ACTOR_KINDS
from allegiance.model.figure import MEASURES
from allegiance.record.belief import COUNTABLE
from allegiance.record.rules import SWITCHES, Rules
from allegiance.service.catalogue import TypeListed, catalogue
from allegiance.service.listing import overview

router = APIRouter(tags=["status"])


@router.get("/status", operation_id="getStatus")
def status(opened: Store) -> Status:
    """How much the store holds, of which days, from which outlets."""
    found = opened.remembered("status", lambda: overview(opened.store, len(opened.actors())))
    counts = found.counts
    return Status(
        version=__version__, reports=counts.reports, claims=counts.claims, actors=found.actors,
        outlets=found.outlets, first=counts.first, last=counts.last, published_first=counts.published_first,
        published_last=counts.published_last, newest=Document.of(found.newest) if found.newest else None,
        conflicts=[
            Conflict(id=one.id, label=one.label, countries=list(one.countries), claims=number)
            for one, number in found.conflicts
        ],
    )  # fmt: skip


@router.get("/ontology", operation_id="getOntology")
def ontology() -> Ontology:
    """The claim types with their labels, families and signs, and the names of what questions take."""
    return Ontology(
        types=[_type(found) for found in catalogue()],
        actor_kinds=list(ACTOR_KINDS),
        measures=list(MEASURES),
        counting=list(COUNTABLE),
        rules=[rule.value for rule in SWITCHES],
        rules_on=sorted(rule.value for rule in Rules().on),
    )


def _type(found: TypeListed) -> ClaimType:
    type_ = found.type
    roles = [Role(id=id_, definition=r.definition, accepts=list(r.accepts)) for id_, r in type_.roles.items()]
    return ClaimType(
        id=type_.id, label=found.label, kind=type_.kind, family=found.family, sign=found.sign,
        symmetric=type_.symmetric, definition=type_.definition.strip(), roles=roles, modes=list(type_.modes),
    )  # fmt: skip
