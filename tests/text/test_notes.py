"""The marks of notes in encyclopaedias are no words of the text."""

from allegiance.model.report import Report
from allegiance.pipeline import Reader


def test_marks_of_notes_do_not_touch_what_is_claimed(reader: Reader) -> None:
    """A text with marks of notes gives the claims of the same text without, in words that the report really has."""
    plain = "The GSPC, an offshoot of the GIA, joined al-Qaeda in 2006. It fought the army."
    marked = (
        "The GSPC,[12] an offshoot of the GIA,[13][14] joined al-Qaeda in 2006.[citation needed] It fought the army."
    )
    of_plain, of_marked = (reader.read(Report("x", text)) for text in (plain, marked))
    told = [(c.type, [p.mention.text for p in c.participants]) for c in of_plain.claims]
    assert told == [(c.type, [p.mention.text for p in c.participants]) for c in of_marked.claims]
    assert all(marked[c.evidence.start : c.evidence.end] == c.evidence.text for c in of_marked.claims)


def test_what_an_editor_put_into_a_quotation_stays(reader: Reader) -> None:
    """Brackets around words are no notes."""
    claims = reader.read(Report("x", 'A villager said: "[The rebels] attacked the army in [2016]."')).claims
    assert any(c.type == "assault" and c.participants[0].mention.text == "The rebels" for c in claims)
