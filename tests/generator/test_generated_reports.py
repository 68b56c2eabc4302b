"""Made-up reports are plausible enough to measure with, and always the same."""

from collections import Counter
from collections.abc import Iterator

import pytest

from allegiance.model.claim import Claim
from allegiance.model.ports import ClaimQuery
from allegiance.model.span import Span
from allegiance.ontology.loader import ontology
from allegiance.store.store import open_store
from generator.filling import fill_store
from generator.reports import Generated, generate


@pytest.fixture(scope="module")
def made() -> list[Generated]:
    return list(generate(120, seed=3, actors=300))


def spans(claim: Claim) -> Iterator[Span]:
    yield from (claim.trigger, claim.evidence, *(p.mention for p in claim.participants))
    yield from (span for a in claim.attribution for span in (a.cue, a.source.mention if a.source else a.cue))


def test_the_same_seed_gives_the_same_reports_and_fewer_are_the_first_of_more(made: list[Generated]) -> None:
    assert list(generate(10, seed=3, actors=300)) == made[:10]
    assert next(generate(1, seed=4, actors=300)).report != made[0].report


def test_every_span_gives_back_its_words(made: list[Generated]) -> None:
    for one in made:
        for span in (span for claim in one.claims for span in spans(claim)):
            assert one.report.text[span.start : span.end] == span.text


def test_every_claim_fits_its_type(made: list[Generated]) -> None:
    """Kind, roles and what a type needs are the ontology's; the claim carries its report's id and one of its own."""
    types = ontology()
    for one in made:
        assert len({claim.id for claim in one.claims}) == len(one.claims)
        for claim in one.claims:
            roles = {p.role for p in claim.participants}
            assert claim.document == one.report.id
            assert claim.kind is types[claim.type].kind
            assert roles <= set(types[claim.type].roles)
            assert roles >= set(types[claim.type].needs) or claim.type == "consult"
            assert (claim.phase is not None) == (claim.kind == "relation")


def test_what_a_report_tells_is_spread_as_news_is(made: list[Generated]) -> None:
    """About 20 claims each; some happenings told by several reports; few actors take part in most claims."""
    claims = [claim for one in made for claim in one.claims]
    assert 15 < len(claims) / len(made) < 25
    tellers: dict[str, set[str]] = {}
    for one in made:
        for happening in one.happening.values():
            tellers.setdefault(happening, set()).add(one.report.id)
    assert {1, 2, 3, 4} <= {len(reports) for reports in tellers.values()}
    actors = Counter(p.actor.id for claim in claims for p in claim.participants if p.actor)
    assert sum(n for _, n in actors.most_common(len(actors) // 10)) > 0.3 * actors.total()
    assert {claim.factuality.status for claim in claims} >= {"actual", "possible", "planned", "threatened"}
    assert {claim.phase for claim in claims} == {None, "began", "holds", "ended"}


def test_tellings_of_one_happening_have_its_type(made: list[Generated]) -> None:
    kinds: dict[str, set[str]] = {}
    for one in made:
        for claim in one.claims:
            if claim.id in one.happening:
                kinds.setdefault(one.happening[claim.id], set()).add(claim.type)
    assert all(len(types) == 1 for types in kinds.values())


def test_reprints_share_paragraphs_with_the_agency(made: list[Generated]) -> None:
    by_id = {one.report.id: one.report for one in made}
    reprints = [(one.report, by_id[one.reprints]) for one in made if one.reprints]
    assert reprints
    for report, agency in reprints:
        assert len(set(report.text.split("\n\n")) & set(agency.text.split("\n\n"))) >= 2


def test_a_store_is_filled_as_reading_would_fill_it(
    made: list[Generated], tmp_path_factory: pytest.TempPathFactory
) -> None:
    location = str(tmp_path_factory.mktemp("store") / "made.sqlite")
    assert fill_store(location, made[:5]) == sum(len(one.claims) for one in made[:5])
    with open_store(location, create=False) as store:
        kept = {claim.id: (report, claim) for report, claim in store.find(ClaimQuery())}
    assert kept == {claim.id: (one.report, claim) for one in made[:5] for claim in one.claims}
