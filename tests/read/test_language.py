"""Which language a report is in."""

import pytest

from allegiance.read.language import foreign_language

FRENCH = (
    "Les groupes rebelles ont annoncé jeudi leur ralliement à la faction après une attaque menée contre leurs bases "
    "dans la province par le Front, ancienne branche du mouvement, selon un communiqué commun publié dans la matinée. "
    "Le gouvernement n'a pas encore réagi à cette annonce."
)
SPANISH = (
    "Los grupos rebeldes anunciaron el jueves su incorporación a la facción después de un ataque contra sus bases en "
    "la provincia por parte del Frente, antigua rama del movimiento, según un comunicado conjunto de los seis grupos. "
    "El gobierno todavía no ha respondido a este anuncio."
)
TURKISH = (
    "Altı muhalif grup, cephenin ildeki üslerine saldırmasının ardından perşembe günü harekete katıldığını duyurdu. "
    "Ortak açıklamada grupların saldırılara karşı birlikte hareket edeceği, her saldırının savaş ilanı sayılacağı "
    "belirtildi."
)
ARABIC = "انضمت ستة فصائل معارضة إلى الحركة بعد هجوم شنته الجبهة على قواعدها في المحافظة بحسب بيان مشترك صدر فجر " * 3
DUTCH = (
    "Zes rebellengroepen hebben zich donderdag aangesloten bij de beweging nadat het front hun bases in de provincie "
    "had aangevallen. Dat was het gevolg van de gesprekken of van de wapenstilstand die beide landen hadden gesloten. "
    "De regering heeft nog niet op deze mededeling gereageerd."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (FRENCH, "French (fr)"),
        (SPANISH, "Spanish (es)"),
        (TURKISH, "Turkish (tr)"),
        (ARABIC, "Arabic (ar)"),
        (DUTCH, "Dutch (nl)"),
    ],
)
def test_other_languages_are_named(text: str, language: str) -> None:
    """A report in another language is told from English, by name and code."""
    assert foreign_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "Forces armées de la République démocratique du Congo soldiers clashed with Coopérative pour le développement "
        "du Congo fighters; Front de résistance patriotique de l'Ituri militia leader Germain Katanga spoke for the "
        "government, and Union des patriotes congolais founder Thomas Lubanga was held.",
        "Iván Márquez, Jesús Santrich, Hernán Darío Velásquez, Ejército de Liberación Nacional, Fuerzas Armadas "
        "Revolucionarias de Colombia, Estado Mayor Central, Segunda Marquetalia, Néstor Gregorio Vera, Rodrigo "
        "Londoño, Gentil Duarte met guerrillas. Talks failed. Police arrested Luis Pérez.",
        "Abu Ammar al-Omar, Suqour al-Sham, Thuwar al-Sham, Jaish al-Mujahideen, Jaish al-Islam, Jabhat Fatah al-Sham, "
        "Jund al-Aqsa, Liwa al-Haqq, Hashim al-Sheikh, Abu Jaber, Mufti Noor Wali Mehsud, Sidi Mohamed Ag Ichrach",
    ],
)
def test_foreign_names_do_not_make_a_foreign_report(text: str) -> None:
    """English reports are never refused for their names."""
    assert foreign_language(text) is None


def test_a_few_words_are_not_judged() -> None:
    """Below 200 letters nothing is said."""
    assert foreign_language(FRENCH[:150]) is None
