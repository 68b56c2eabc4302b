"""Who asks, and whether they may."""

import hmac
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import APIKeyCookie, HTTPAuthorizationCredentials, HTTPBearer

from allegiance.api.asked import Store
from allegiance.api.guard import SAFE
from allegiance.api.refusals import ForbiddenError, NobodyError
from allegiance.model.account import ROLES, Account, Role, Session
from allegiance.service.login import login_name

COOKIE = "allegiance_session"
CSRF = "x-csrf-token"
"""The header in which the page sends along what its session told it."""

_cookie = APIKeyCookie(name=COOKIE, auto_error=False, description="A session, opened by `POST /session`.")
_bearer = HTTPBearer(auto_error=False, description="A token, made by `POST /tokens`.")


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks: the name that judgements are kept under, and what it may; `account` where there are accounts."""

    name: str
    role: Role
    account: Account | None = None
    session: Session | None = None


def somebody(
    request: Request,
    opened: Store,
    cookie: Annotated[str | None, Depends(_cookie)],
    bearer: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
) -> Asker | None:
    """Who asks; None for nobody known. On this machine alone, without accounts, everybody may everything."""
    if bearer:
        account = opened.accounts.by_token(bearer.credentials)
        return Asker(account.name, account.role, account) if account else None
    found = opened.accounts.by_session(cookie) if cookie else None
    if found:
        account, session = found
        sent = request.headers.get(CSRF, "")
        if request.method not in SAFE and not hmac.compare_digest(sent.encode(), session.csrf.encode()):
            raise ForbiddenError(f"the header {CSRF} must have the session's word; GET /session tells it")
        return Asker(account.name, account.role, account, session)
    if opened.for_all and not opened.accounts.any():
        return Asker(login_name(), "administrator")
    return None


Somebody = Annotated[Asker | None, Depends(somebody)]


def _may(asker: Asker | None, role: Role) -> Asker:
    if asker is None:
        raise NobodyError("log in, or send a token")
    if ROLES.index(asker.role) < ROLES.index(role):
        raise ForbiddenError(f"this takes the role {role}; {asker.name} is {asker.role}")
    return asker


def reader(asker: Somebody) -> Asker:
    """Who asks, where they may read."""
    return _may(asker, "reader")


def reviewer(asker: Somebody) -> Asker:
    """Who asks, where they may judge and add."""
    return _may(asker, "reviewer")


def administrator(asker: Somebody) -> Asker:
    """Who asks, where they may keep accounts."""
    return _may(asker, "administrator")


def account_of(asker: Annotated[Asker, Depends(reader)]) -> Asker:
    """Who asks, where they have an account of their own."""
    if asker.account is None:
        raise ForbiddenError("this takes an account; `allegiance accounts add` makes one")
    return asker


Reader = Annotated[Asker, Depends(reader)]
Reviewer = Annotated[Asker, Depends(reviewer)]
Administrator = Annotated[Asker, Depends(administrator)]
Owner = Annotated[Asker, Depends(account_of)]
