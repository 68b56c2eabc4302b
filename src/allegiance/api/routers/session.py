"""Logging in and out, one's password and one's tokens."""

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from allegiance.api.asked import Store
from allegiance.api.models.account import LogIn, MadeToken, NewPassword, NewToken, Session, Token, Tokens
from allegiance.api.problems import answers
from allegiance.api.rights import COOKIE, Asker, Owner, Somebody
from allegiance.model import account as model
from allegiance.service.accounts import LASTS

router = APIRouter(tags=["session"], responses=answers(401, 403, 422))


@router.get("/session", operation_id="getSession")
def session(opened: Store, who: Somebody) -> Session:
    """Who is logged in; without accounts it is whoever sits at this machine."""
    return _told(who, accounts=opened.accounts.any())


@router.post("/session", operation_id="logIn", responses=answers(429))
def log_in(opened: Store, body: LogIn, request: Request, response: Response) -> Session:
    """Opens a session, whose secret is a cookie that no script can read."""
    client = request.client.host if request.client else ""
    made = opened.accounts.log_in(body.name, body.password, client=client)
    response.set_cookie(
        COOKIE, made.secret, max_age=int(LASTS.total_seconds()), httponly=True, samesite="strict",
        secure=request.url.scheme == "https",
    )  # fmt: skip
    found = opened.accounts.by_session(made.secret)
    assert found
    return _told(Asker(found[0].name, found[0].role, *found), accounts=True)


@router.delete("/session", operation_id="logOut", status_code=204)
def log_out(opened: Store, who: Somebody, request: Request) -> Response:
    """Ends the session."""
    if who and who.session:
        opened.accounts.log_out(request.cookies[COOKIE])
    response = Response(status_code=204)
    response.delete_cookie(COOKIE, httponly=True, samesite="strict", secure=request.url.scheme == "https")
    return response


@router.put("/session/password", operation_id="changePassword", status_code=204, responses=answers(429))
def change_password(opened: Store, who: Owner, body: NewPassword, request: Request) -> Response:
    """Gives oneself another password; all sessions end."""
    client = request.client.host if request.client else ""
    tried = opened.accounts.log_in(who.name, body.old, client=client)
    opened.accounts.log_out(tried.secret)
    opened.accounts.set_password(who.name, body.new)
    return Response(status_code=204)


@router.get("/tokens", operation_id="listTokens")
def tokens(opened: Store, who: Owner) -> Tokens:
    """One's tokens."""
    return Tokens(items=[_token(token) for token in opened.accounts.tokens(who.name)])


@router.post("/tokens", operation_id="addToken", status_code=201)
def add_token(opened: Store, who: Owner, body: NewToken) -> MadeToken:
    """Makes a token; its secret is told this once."""
    made = opened.accounts.add_token(who.name, body.name)
    return MadeToken(**_token(made.token).model_dump(), secret=made.secret)


@router.delete("/tokens/{id}", operation_id="removeToken", status_code=204, responses=answers(404))
def remove_token(opened: Store, who: Owner, id: Annotated[str, Path(max_length=100)]) -> Response:
    """Takes a token back, at once."""
    opened.accounts.remove_token(who.name, id)
    return Response(status_code=204)


def _told(who: Asker | None, *, accounts: bool) -> Session:
    csrf = who.session.csrf if who and who.session else None
    return Session(name=who.name if who else None, role=who.role if who else None, csrf=csrf, accounts=accounts)


def _token(token: model.Token) -> Token:
    return Token(id=token.id, name=token.name, made=token.made, used=token.used)
