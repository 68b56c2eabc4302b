"""Sessions, tokens and accounts."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, Field

from allegiance.api.models.body import Strict
from allegiance.model.account import Role

Name = Annotated[str, Field(min_length=1, max_length=64)]
Password = Annotated[str, Field(min_length=1, max_length=1000, json_schema_extra={"format": "password"})]


class Session(BaseModel):
    """Who is logged in; `csrf` goes into the header `x-csrf-token` of every request that changes something."""

    name: str | None = Field(description="Null for nobody.")
    role: Role | None
    csrf: str | None
    accounts: bool = Field(description="There are accounts, and so one must log in.")


class LogIn(Strict):
    """A name and its password."""

    name: Name
    password: Password


class NewPassword(Strict):
    """Another password for oneself."""

    old: Password
    new: Password


class Token(BaseModel):
    """A token by which a program asks; its secret is told once, when it is made."""

    id: str
    name: str
    made: datetime
    used: datetime | None


class MadeToken(Token):
    """A token with its secret, which nobody can look up later."""

    secret: str


class NewToken(Strict):
    """What a token is for."""

    name: Annotated[str, Field(min_length=1, max_length=100)]


class Tokens(BaseModel):
    """One's tokens, in order of time."""

    items: list[Token]


class Account(BaseModel):
    """Somebody who may use the store."""

    name: str
    role: Role
    made: datetime


class Accounts(BaseModel):
    """The accounts, by name."""

    items: list[Account]


class NewAccount(Strict):
    """A new account."""

    name: Name
    role: Role
    password: Password


class SetPassword(Strict):
    """Another password for somebody."""

    password: Password
