"""Which claim is which: ids that the same reading of the same report gives again."""

import hashlib

from allegiance.model.claim import Claim


def claim_id(claim: Claim) -> str:
    """A stable id: of the report, the type, the trigger's place and the participants' places."""
    people = sorted(
        f"{p.role}:{p.mention.start}-{p.mention.end}:{p.actor.id if p.actor else ''}" for p in claim.participants
    )
    parts = (claim.document, claim.type, str(claim.trigger.start), str(claim.trigger.end), *people)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
