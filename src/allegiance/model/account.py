"""Accounts of those who use a store over the network, their sessions and tokens."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Role = Literal["reader", "reviewer", "administrator"]
"""Readers ask; reviewers also judge and add reports; administrators also keep the accounts."""

ROLES: tuple[Role, ...] = ("reader", "reviewer", "administrator")
"""Each may what those before it may."""


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who may use the store; `password` is a hash, with all that is needed to check one."""

    name: str
    role: Role
    made: datetime
    password: str = field(default="", repr=False)

    def may(self, role: Role) -> bool:
        """True if the account may what this role may."""
        return ROLES.index(self.role) >= ROLES.index(role)


@dataclass(frozen=True, slots=True)
class Session:
    """That somebody is logged in: `digest` of the secret that the browser has, `csrf` that its page sends along."""

    digest: str = field(repr=False)
    account: str
    csrf: str = field(repr=False)
    until: datetime


@dataclass(frozen=True, slots=True)
class Token:
    """A secret by which a program asks in the account's name; only its `digest` is kept."""

    id: str
    account: str
    name: str
    made: datetime
    digest: str = field(repr=False)
    used: datetime | None = None
