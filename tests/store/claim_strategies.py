"""Any claim that the model allows, for property tests."""

from datetime import date

from hypothesis import strategies as st

from allegiance.model.actor import ACTOR_KINDS, Actor
from allegiance.model.claim import Attribution, Claim, ClaimKind, Factuality, Participant
from allegiance.model.figure import MEASURES, Figure
from allegiance.model.place import Place
from allegiance.model.span import Span
from allegiance.model.when import When

# What no database keeps as text is refused with the report, which a test of its own shows.
words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=30)
maybe_words = st.none() | words
days = st.none() | st.dates(min_value=date(1, 1, 1))
offsets = st.integers(0, 2**31 - 1)
counts = st.none() | st.integers(0, 2**62)

spans = st.builds(Span, offsets, offsets, words)
actors = st.builds(Actor, words, words, st.none() | st.sampled_from(ACTOR_KINDS))
participants = st.builds(Participant, words, spans, st.none() | actors)
places = st.builds(
    Place,
    name=words,
    text=words,
    within=maybe_words,
    country=maybe_words,
    lat=st.none() | st.floats(-90, 90),
    lon=st.none() | st.floats(-180, 180),
    geonames_id=st.none() | offsets,
    precision=st.sampled_from(("exact", "near", "district", "province", "country")),
)
claims = st.builds(
    Claim,
    id=words,
    kind=st.sampled_from(ClaimKind),
    type=words,
    participants=st.lists(participants, max_size=4).map(tuple),
    trigger=spans,
    evidence=spans,
    document=st.just("r1"),
    phase=st.sampled_from((None, "began", "holds", "ended")),
    time=st.none()
    | st.builds(
        When,
        days,
        days,
        st.sampled_from(("day", "week", "month", "season", "year", "range")),
        words,
        st.sampled_from(("stated", "relative", "inferred")),
    ),
    place=st.none() | places,
    figures=st.lists(st.builds(Figure, st.sampled_from(MEASURES), counts, counts, words, maybe_words), max_size=3).map(
        tuple
    ),
    factuality=st.builds(
        Factuality,
        st.sampled_from(("affirmed", "denied")),
        st.sampled_from(("actual", "possible", "planned", "threatened", "demanded", "conditional")),
    ),
    attribution=st.lists(st.builds(Attribution, st.none() | participants, spans, st.booleans()), max_size=3).map(tuple),
    confidence=st.floats(0, 1),
    reader=st.just("any/1"),
    mode=maybe_words,
    means=maybe_words,
    label=maybe_words,
    post=maybe_words,
    review=st.sampled_from((None, "accepted", "corrected")),
)
