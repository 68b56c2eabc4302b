"""`allegiance score`: holds the program's claims against hand-coded reports."""

from pathlib import Path

import click


@click.command("score")
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--model", envvar="ALLEGIANCE_MODEL", help="Another installed spaCy pipeline.")
@click.option("-v", "--verbose", is_flag=True, help="List what was missed and what matches no gold claim.")
def command(folders: tuple[Path, ...], model: str | None, verbose: bool) -> None:
    """Score the reading of hand-coded reports: each FOLDER holds a report and its gold.toml."""
    from allegiance.service.score import score_folders

    for result in score_folders(folders, model=model):
        if verbose:
            for wanted in result.missed:
                click.echo(f"missed    {wanted.type[0]:16} {wanted.id}: {wanted.near!r}")
            for claim in result.spurious:
                people = ", ".join(f"{p.role}={p.mention.text!r}" for p in claim.participants)
                click.echo(f"unmatched {claim.type:16} {people}: {claim.evidence.text[:90]!r}")
        attributes = " ".join(f"{name} {right}/{asked}" for name, (right, asked) in result.attributes.items())
        click.echo(
            f"{result.name}: recall {result.found}/{result.needed} = {result.recall:.3f}  "
            f"precision {result.right}/{result.claims} = {result.precision:.3f}  F1 {result.f1:.3f}  "
            f"attributes {result.attribute_share:.3f} ({attributes})  ungrounded {result.ungrounded}"
        )
