"""`allegiance serve`: the record in the browser."""

import os

import click

from allegiance.cli import options
from allegiance.cli.faults import say

LOOPBACK = ("127.0.0.1", "::1", "localhost")


@click.command("serve")
@options.store
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(1, 65535), default=8017, show_default=True)
@click.option("--certificate", type=click.Path(exists=True, dir_okay=False), help="For https: the chain, as PEM.")
@click.option("--key", type=click.Path(exists=True, dir_okay=False), help="For https: its private key, as PEM.")
@click.option("--open", "open_", is_flag=True, help="Open the page in the browser.")
def command(store: str, host: str, port: int, certificate: str | None, key: str | None, open_: bool) -> None:
    """Serve the store to browsers and programs; stop with Ctrl-C.

    Only to this machine, unless there are accounts (`allegiance accounts`): then whoever asks must log in.
    """
    import uvicorn

    _make(store)
    if host not in LOOPBACK and not _has_accounts(store):
        raise click.UsageError(
            f"--host {host}: without accounts only this machine is served; `allegiance accounts add` makes one"
        )
    if bool(certificate) != bool(key):
        raise click.UsageError("https takes both --certificate and --key")
    os.environ["ALLEGIANCE_STORE"] = store
    os.environ["ALLEGIANCE_SERVE_ALL"] = "1" if host in LOOPBACK else ""
    address = f"{'https' if key else 'http'}://{f'[{host}]' if ':' in host else host}:{port}/"
    say(f"{address} serves {store}; Ctrl-C ends it")
    if open_:
        click.launch(address)
    uvicorn.run(
        "allegiance.api.app:served", factory=True, host=host, port=port, log_level="warning", server_header=False,
        ssl_certfile=certificate, ssl_keyfile=key,
    )  # fmt: skip


def _make(store: str) -> None:
    """Makes the store where it is missing, so that a fault in its path is told here."""
    from allegiance.store.store import open_store

    open_store(store).close()


def _has_accounts(store: str) -> bool:
    from allegiance.service.accounts import Accounts
    from allegiance.store.store import open_store

    with open_store(store) as opened:
        return Accounts(opened).any()
