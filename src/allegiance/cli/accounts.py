"""`allegiance accounts`: who may use a store over the network."""

import sys
from typing import cast

import click

from allegiance.cli import options
from allegiance.model.account import ROLES, Role


@click.group("accounts")
def command() -> None:
    """Keep the accounts of those who use a store over the network.

    Readers ask; reviewers also judge and add reports; administrators also keep accounts. A password is asked for on
    the terminal, or read as one line from standard input.
    """


@command.command("add")
@click.argument("name")
@click.option("--role", type=click.Choice(ROLES), default="reader", show_default=True)
@options.store
def add(name: str, role: str, store: str) -> None:
    """Make the account NAME."""
    from allegiance.service.accounts import Accounts
    from allegiance.store.store import open_store

    with open_store(store) as opened:
        made = Accounts(opened).add(name, cast(Role, role), _password())
    click.echo(f"{made.name} is {made.role}")


@command.command("list")
@options.store
def list_(store: str) -> None:
    """List the accounts with their roles."""
    from allegiance.service.accounts import Accounts
    from allegiance.store.store import open_store

    with open_store(store, create=False) as opened:
        for account in Accounts(opened).all():
            click.echo(f"{account.name}  {account.role}  since {account.made:%Y-%m-%d}")


@command.command("remove")
@click.argument("name")
@options.store
def remove(name: str, store: str) -> None:
    """Remove the account NAME with its sessions and tokens; what it judged stays."""
    from allegiance.service.accounts import Accounts
    from allegiance.store.store import open_store

    with open_store(store, create=False) as opened:
        Accounts(opened).remove(name)
    click.echo(f"{name} is removed")


@command.command("password")
@click.argument("name")
@options.store
def password(name: str, store: str) -> None:
    """Give the account NAME another password, and end its sessions."""
    from allegiance.service.accounts import Accounts
    from allegiance.store.store import open_store

    with open_store(store, create=False) as opened:
        Accounts(opened).set_password(name, _password())
    click.echo(f"{name} has another password")


def _password() -> str:
    if sys.stdin.isatty():
        return str(click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True))
    return sys.stdin.readline().rstrip("\r\n")
