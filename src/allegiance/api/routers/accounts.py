"""Accounts, kept by administrators."""

from typing import Annotated

from fastapi import APIRouter, Path, Response

from allegiance.api.asked import Store
from allegiance.api.models.account import Account, Accounts, NewAccount, SetPassword
from allegiance.api.problems import answers
from allegiance.api.rights import Administrator
from allegiance.model import account as model

router = APIRouter(tags=["accounts"], responses=answers(401, 403, 422))

Name = Annotated[str, Path(min_length=1, max_length=64)]


@router.get("/accounts", operation_id="listAccounts")
def accounts(opened: Store, _who: Administrator) -> Accounts:
    """The accounts."""
    return Accounts(items=[_account(account) for account in opened.accounts.all()])


@router.post("/accounts", operation_id="addAccount", status_code=201)
def add(opened: Store, _who: Administrator, body: NewAccount) -> Account:
    """Makes an account; the first is an administrator, and from then on one must log in."""
    return _account(opened.accounts.add(body.name, body.role, body.password))


@router.put("/accounts/{name}/password", operation_id="setPassword", status_code=204, responses=answers(404))
def password(opened: Store, _who: Administrator, name: Name, body: SetPassword) -> Response:
    """Gives somebody another password, and ends their sessions."""
    opened.accounts.set_password(name, body.password)
    return Response(status_code=204)


@router.delete("/accounts/{name}", operation_id="removeAccount", status_code=204, responses=answers(404))
def remove(opened: Store, _who: Administrator, name: Name) -> Response:
    """Removes an account with its sessions and tokens; what it judged stays."""
    opened.accounts.remove(name)
    return Response(status_code=204)


def _account(account: model.Account) -> Account:
    return Account(name=account.name, role=account.role, made=account.made)
