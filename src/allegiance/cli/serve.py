"""`allegiance serve`: the record in the browser."""

import click

from allegiance.cli import options
from allegiance.cli.faults import say

LOOPBACK = ("127.0.0.1", "::1", "localhost")


@click.command("serve")
@options.store
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8017, show_default=True)
@click.option("--open", "open_", is_flag=True, help="Open the page in the browser.")
def command(store: str, host: str, port: int, open_: bool) -> None:
    """Serve the store to browsers and programs on this machine; stop with Ctrl-C."""
    import os

    import uvicorn

    if host not in LOOPBACK:
        raise click.UsageError(f"--host {host}: only this machine's own address is served without accounts")
    os.environ["ALLEGIANCE_STORE"] = store
    say(f"http://{host}:{port}/ serves {store}")
    if open_:
        click.launch(f"http://{host}:{port}/")
    uvicorn.run("allegiance.api.app:served", factory=True, host=host, port=port, log_level="warning")
