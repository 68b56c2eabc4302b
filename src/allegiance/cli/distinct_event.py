"""`allegiance distinct-event`: claims tell of different happenings."""

from allegiance.cli.judging_events import judging_events

command = judging_events("distinct_event", "Judge that the claims with these ids tell of different happenings.")
