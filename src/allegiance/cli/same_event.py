"""`allegiance same-event`: claims tell of one happening."""

from allegiance.cli.judging_events import judging_events

command = judging_events("same_event", "Judge that the claims with these ids tell of one happening.")
