"""Which actors are likely one, by name and company."""

from dataclasses import replace

from allegiance.model.actor import Actor
from allegiance.model.company import Company
from allegiance.record.likeness import Likeness, Portrait, likely_pairs
from allegiance.record.sounds import sound_sets


def portrait(id_: str, *names: str, kind: str | None = "armed_group", known: bool = False, **of: Company) -> Portrait:
    return Portrait(Actor(id_, names[0], kind), names, of.get("company", Company()), known=known)


def company(*countries: str, **partners: str) -> Company:
    return Company(frozenset(countries), {id_: frozenset({type_}) for id_, type_ in partners.items()})


FALCONS = portrait("name:suqour-sham", "Suqour al-Sham")
SUKUR = portrait("name:sukur-cham", "Sukur al-Cham")


def ids(pairs: list[Likeness]) -> list[set[str]]:
    return [{pair.first.id, pair.second.id} for pair in pairs]


def test_spellings_translations_and_initials_are_found() -> None:
    """Each by its own key; names that share nothing are not even compared."""
    others = [
        portrait("name:falcons", "Falcons of the Levant"),
        portrait("name:fpm", "FPM"),
        portrait("name:free-people", "Free People Movement"),
        portrait("name:lions", "Lions of the River"),
    ]
    found = ids(likely_pairs([FALCONS, SUKUR, *others]))
    assert {"name:suqour-sham", "name:sukur-cham"} in found
    assert {"name:suqour-sham", "name:falcons"} in found
    assert {"name:fpm", "name:free-people"} in found
    assert not any("name:lions" in pair for pair in found)


def test_country_and_company_speak_for_or_against() -> None:
    """The best is first, and every finding is a reason in words."""
    here = replace(FALCONS, company=company("SY", sy_army="assault", sy_hts="allied_with"))
    near = replace(SUKUR, company=company("SY", sy_hts="assault"))
    far = portrait("name:suqur-alsham", "Suqur al-Sham", company=company("LY"))
    found = likely_pairs([here, near, far], called={"sy_hts": "HTS"})
    assert ids(found)[0] == {"name:suqour-sham", "name:sukur-cham"}
    assert "both told of in SY" in found[0].reasons
    assert "both told of with HTS" in found[0].reasons
    assert any("told of in SY and in LY" in reason for pair in found for reason in pair.reasons)


def test_who_fights_another_is_not_that_other() -> None:
    """Two that take part in one claim are hardly one, unless it says that one was renamed into the other."""
    enemy = replace(FALCONS, company=company("SY", **{"name:sukur-cham": "assault"}))
    renamed = replace(FALCONS, company=company("SY", **{"name:sukur-cham": "rename"}))
    plain = likely_pairs([FALCONS, SUKUR])[0].score
    assert all(pair.score < plain for pair in likely_pairs([enemy, SUKUR]))
    (told,) = likely_pairs([renamed, SUKUR])
    assert "told to be one (rename)" in told.reasons


def test_packs_keep_their_actors_apart_and_persons_are_no_groups() -> None:
    """Two of the packs are never suggested, nor a person with a group."""
    assert likely_pairs([replace(FALCONS, known=True), replace(SUKUR, known=True)]) == []
    assert likely_pairs([FALCONS, portrait("name:person", "Sukur al-Cham", kind="person")]) == []
    assert likely_pairs([replace(FALCONS, known=True), SUKUR]) != []


def test_a_common_word_alone_makes_no_pairs() -> None:
    """Where hundreds of names share a word, two of them need another one in common."""
    many = [portrait(f"name:{n}", f"Homs Battalion {n}") for n in range(300)]
    assert likely_pairs(many) == []


def test_a_word_of_a_class_is_found_in_a_spelling_that_the_class_does_not_list() -> None:
    """The class of one spelling and the consonants of another lead to each other."""
    known, new = portrait("name:a", "Liwa Ansar al-Furat"), portrait("name:b", "Ansar al-Forat Brigade")
    assert ids(likely_pairs([known, new])) == [{"name:a", "name:b"}]
    assert not sound_sets("Homs Battalion 7").isdisjoint(sound_sets("Homs 7 Battalion"))
    assert sound_sets("Homs Battalion 7").isdisjoint(sound_sets("Homs Battalion 8"))
