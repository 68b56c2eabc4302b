"""What an actor was called on a day, and names used out of their time."""

from dataclasses import replace
from datetime import date

from toy_reader import told

from allegiance.model.actor import Actor
from allegiance.model.claim import Claim, ClaimKind, Factuality, Participant
from allegiance.model.partial import PartialDate
from allegiance.model.report import Report
from allegiance.model.span import Span
from allegiance.model.when import When
from allegiance.packs.schema import KnownName, PackActor
from allegiance.record.names import Called, called_on, names_known, names_out_of_time, names_told

M23 = PackActor(
    id="cd-m23",
    name="March 23 Movement",
    kind="armed_group",
    country="CD",
    names=(
        KnownName(text="March 23 Movement", since=PartialDate.of(date(2012, 4, 4)), source="a panel's report"),
        KnownName(text="Congress of the People", until=PartialDate.of(date(2012, 4, 3)), source="an encyclopaedia"),
        "Mouvement du 23 mars",
        "Sultan's band",
    ),
    abbreviations=("M23",),
    source="a public source",
)
REPORT = Report("r1", "…", outlet="Wire", published=date(2014, 5, 1))
WHO = Actor("cd-m23", "March 23 Movement")


def claim(type_: str, subject: str, other: str, *, on: date | None = None, role: str = "name") -> Claim:
    span = Span(0, 1, "…")
    return Claim(
        "c1", ClaimKind.NAME, type_,
        (Participant("subject", Span(0, 1, subject), WHO), Participant(role, Span(0, 1, other))),
        span, span, "r1", time=When(on, on, "day", "then", "stated") if on else None,
    )  # fmt: skip


def names_on(day: date, *extra: Called) -> list[str]:
    return [called.name for called in called_on([*names_known(M23), *extra], day)]


def test_a_pack_s_names_hold_in_their_time() -> None:
    """The present name may be bounded, too; what nothing bounds may have held on any day."""
    assert names_on(date(2012, 4, 3)) == ["Congress of the People", "Sultan's band"]
    assert names_on(date(2012, 4, 4)) == ["March 23 Movement", "Mouvement du 23 mars", "M23", "Sultan's band"]


def test_spellings_and_short_forms_hold_as_long_as_their_name() -> None:
    """*Mouvement du 23 mars* and *M23* are no older than the name that they translate and shorten."""
    since = {called.name: str(called.since) for called in names_known(M23) if called.since}
    assert since == dict.fromkeys(("March 23 Movement", "Mouvement du 23 mars", "M23"), "2012-04-04")


def test_a_rename_bounds_the_old_name_and_the_new() -> None:
    """The report that tells of a rename on a day dates both names, and is named."""
    renamed = claim("rename", "Congo River Alliance", "Sun City Bloc", on=date(2013, 12, 15), role="object")
    old, new = sorted(names_told([(REPORT, renamed)], {"cd-m23"}), key=lambda c: c.sort)
    assert (old.name, old.sort, str(old.until), old.dated) == ("Sun City Bloc", "former name", "2013-12-15", "stated")
    assert (new.name, new.sort, str(new.since)) == ("Congo River Alliance", "name", "2013-12-15")
    assert new.told == (REPORT, renamed)


def test_a_former_name_ends_with_the_report_at_the_latest() -> None:
    """Where no day is stated, the report's day bounds it, and is marked as such."""
    (called,) = names_told([(REPORT, claim("former_name", "M23", "CNDP"))], {"cd-m23"})
    assert (str(called.until), called.dated) == ("2014-05-01", "reported")
    assert "CNDP" in names_on(date(2011, 1, 1), called)
    assert "CNDP" not in names_on(date(2015, 1, 1), called)


def test_what_is_denied_or_of_another_actor_names_nobody() -> None:
    """Only names that are said to be so, of the actor asked for."""
    alias = claim("alias", "M23", "Tigers")
    assert names_told([(REPORT, replace(alias, factuality=Factuality("denied")))], {"cd-m23"}) == []
    assert names_told([(REPORT, alias)], {"cd-other"}) == []
    assert [c.sort for c in names_told([(REPORT, alias)], {"cd-m23"})] == ["alias"]


def test_a_name_before_it_existed_and_after_it_ended_is_a_warning() -> None:
    """By the report's own day, once a report; a name without bounds, or in its time, warns of nothing."""
    text = "March 23 Movement attacked FSA. Congress of the People attacked FSA. M23 attacked FSA. M23 joined HTS."
    ids = {"name:march-23-movement", "name:congress-of-people", "name:congress-of-the-people", "name:m23"}
    early = names_out_of_time(names_known(M23), told(text, published=date(2012, 1, 1)), ids)
    assert [str(warning) for warning in early] == [
        "'March 23 Movement' before its time: used on 2012-01-01, the name held since 2012-04-04",
        "'M23' before its time: used on 2012-01-01, the name held since 2012-04-04",
    ]
    late = names_out_of_time(names_known(M23), told(text * 2, published=date(2013, 1, 1)), ids)
    assert [(w.mention.mention.text, w.wrong) for w in late] == [("Congress of the People", "after")]
    assert names_out_of_time(names_known(M23), told(text, published=None), ids) == []


def test_a_claim_about_names_may_use_old_ones() -> None:
    """*X, formerly Y* uses Y after its time, and rightly."""
    former = claim("former_name", "Congress of the People", "Goma Bloc")
    assert names_out_of_time(names_known(M23), [(REPORT, former)], {"cd-m23"}) == []
