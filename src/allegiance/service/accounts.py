"""Accounts: who may use a store over the network, by password in a browser or by token from a program."""

import hashlib
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from allegiance.errors import AllegianceError, NotKeptError
from allegiance.model.account import ROLES, Account, Role, Session, Token
from allegiance.service.tries import Tries

if TYPE_CHECKING:
    from argon2 import PasswordHasher

    from allegiance.store.store import Store

SHORTEST, LONGEST = 12, 1000
"""Characters of a password."""
LASTS = timedelta(days=7)
"""How long a session lasts."""
TOKENS = 100
"""The most tokens of an account."""
BY_NAME_AND_CLIENT, BY_CLIENT, BY_NAME = 5, 30, 100
"""How often it may fail in a while: one client with one name, with any, and any with one."""
TOKEN_USED = timedelta(minutes=5)
"""How exactly it is kept when a token was used last."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,63}")


class RefusedError(AllegianceError):
    """A login that is refused; it does not say whether the name or the password is wrong."""


@dataclass(frozen=True, slots=True)
class LoggedIn:
    """A session with the secret that the browser keeps, which is told this once."""

    session: Session
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class MadeToken:
    """A token with the secret by which a program asks, which is told this once."""

    token: Token
    secret: str = field(repr=False)


class Accounts:
    """The accounts of a store; `now` tells the time."""

    def __init__(
        self, store: "Store", *, now: Callable[[], datetime] = lambda: datetime.now(UTC), tries: Tries | None = None
    ) -> None:
        self._store = store
        self._now = now
        self._tries = tries or Tries()

    def any(self) -> bool:
        """True if there is an account."""
        with self._store.accounts() as tables:
            return tables.number() > 0

    def all(self) -> list[Account]:
        """The accounts, by name."""
        with self._store.accounts() as tables:
            return tables.all()

    def add(self, name: str, role: Role, password: str) -> Account:
        """Makes an account; raises AllegianceError for a name that is taken or none, or a password too short."""
        if not _NAME.fullmatch(name):
            raise AllegianceError(f"{name[:80]!r} is no name of an account; take letters, digits and . _ - @, up to 64")
        if role not in ROLES:
            raise AllegianceError(f"{role!r} is no role; there are {', '.join(ROLES)}")
        made = Account(name, role, self._now(), _hashed(password))
        with self._store.accounts(write=True) as tables:
            if tables.account(name):
                raise AllegianceError(f"there is an account {name!r} already")
            if not tables.number() and role != "administrator":
                raise AllegianceError("the first account must be an administrator, since only they can make others")
            tables.add(made)
        return made

    def remove(self, name: str) -> None:
        """Removes an account with its sessions and tokens; never the last administrator before the others."""
        with self._store.accounts(write=True) as tables:
            found, others = _known(tables.account(name), name), [a for a in tables.all() if a.name != name]
            if found.role == "administrator" and others and not any(a.role == "administrator" for a in others):
                raise AllegianceError(f"{name!r} is the last administrator; remove the other accounts first")
            tables.remove(name)

    def set_password(self, name: str, password: str) -> None:
        """Gives an account another password, and ends its sessions."""
        hashed = _hashed(password)
        with self._store.accounts(write=True) as tables:
            _known(tables.account(name), name)
            tables.set_password(name, hashed)
            tables.close_sessions(name)

    def log_in(self, name: str, password: str, *, client: str) -> LoggedIn:
        """Opens a session; raises RefusedError, or TooManyTriesError for a client or a name that failed too often."""
        both, by_client, by_name = ("both", name, client), ("client", client), ("name", name)
        self._tries.check({both: BY_NAME_AND_CLIENT, by_client: BY_CLIENT, by_name: BY_NAME})
        with self._store.accounts() as tables:
            found = tables.account(name)
        # An unknown name takes as long as a wrong password.
        right = _is_password(found.password if found else _nobodys(), password)
        if not found or not right:
            self._tries.failed(both, by_client, by_name)
            raise RefusedError("the name or the password is wrong")
        self._tries.succeeded(both)
        secret = secrets.token_urlsafe(32)
        session = Session(_digest(secret), name, secrets.token_urlsafe(32), self._now() + LASTS)
        with self._store.accounts(write=True) as tables:
            tables.forget_sessions(self._now())
            tables.open_session(session)
        return LoggedIn(session, secret)

    def by_session(self, secret: str) -> tuple[Account, Session] | None:
        """Whose session it is, as long as it lasts."""
        with self._store.accounts() as tables:
            session = tables.session(_digest(secret))
            if session is None or session.until <= self._now():
                return None
            account = tables.account(session.account)
        return (account, session) if account else None

    def log_out(self, secret: str) -> None:
        """Ends the session."""
        with self._store.accounts(write=True) as tables:
            tables.close_session(_digest(secret))

    def add_token(self, account: str, name: str) -> MadeToken:
        """Makes a token of the account; raises AllegianceError where it has too many."""
        secret = f"allegiance_{secrets.token_urlsafe(32)}"
        made = Token(secrets.token_hex(6), account, name, self._now(), _digest(secret))
        with self._store.accounts(write=True) as tables:
            _known(tables.account(account), account)
            if len(tables.tokens(account)) >= TOKENS:
                raise AllegianceError(f"{account!r} has {TOKENS} tokens; remove one first")
            tables.add_token(made)
        return MadeToken(made, secret)

    def tokens(self, account: str) -> list[Token]:
        """The tokens of the account, in order of time."""
        with self._store.accounts() as tables:
            return tables.tokens(account)

    def by_token(self, secret: str) -> Account | None:
        """Whose token it is."""
        with self._store.accounts() as tables:
            token = tables.token(_digest(secret))
            account = tables.account(token.account) if token else None
        if token and (token.used is None or self._now() - token.used > TOKEN_USED):
            with self._store.accounts(write=True) as tables:
                tables.use_token(token.id, self._now())
        return account

    def remove_token(self, account: str, id_: str) -> None:
        """Takes a token back; NotKeptError where the account has none of this id."""
        with self._store.accounts(write=True) as tables:
            if not tables.remove_token(account, id_):
                raise NotKeptError(f"{account!r} has no token {id_!r}")


def _known(account: Account | None, name: str) -> Account:
    if account is None:
        raise NotKeptError(f"there is no account {name!r}")
    return account


def _hashed(password: str) -> str:
    if not SHORTEST <= len(password) <= LONGEST:
        raise AllegianceError(f"a password has {SHORTEST} to {LONGEST} characters")
    return _hasher().hash(password)


@cache
def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher

    return PasswordHasher()


@cache
def _nobodys() -> str:
    return _hasher().hash(secrets.token_urlsafe(32))


def _is_password(hashed: str, password: str) -> bool:
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return len(password) <= LONGEST and _hasher().verify(hashed, password)
    except (VerificationError, InvalidHashError):
        return False


def _digest(secret: str) -> str:
    """Of a secret with 256 random bits: what it can be checked by, and not guessed from."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()
