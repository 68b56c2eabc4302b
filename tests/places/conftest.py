"""A gazetteer of a dozen real places, so that most tests need neither the packages' data nor the parser."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from allegiance.places.build import fill
from allegiance.places.entry import Level
from allegiance.places.gazetteer import Gazetteer
from allegiance.places.packages import Row

ROWS = (
    Row(1, Level.COUNTRY, ("SY",), ["Syria", "Syrian Arab Republic"], population=17_000_000, lat=35, lon=38.5),
    Row(2, Level.COUNTRY, ("LB",), ["Lebanon"], population=6_000_000, lat=33.8, lon=35.8),
    Row(3, Level.COUNTRY, ("LY",), ["Libya"], population=6_000_000, lat=28, lon=17),
    Row(4, Level.COUNTRY, ("GE",), ["Georgia"], population=3_700_000, lat=42, lon=43.5),
    Row(5, Level.COUNTRY, ("US",), ["United States"], population=330_000_000, lat=39.8, lon=-98.5),
    Row(6, Level.PROVINCE, ("SY",), ["Idlib", "Idlib Governorate"], population=440_000, lat=35.8, lon=36.6),
    Row(7, Level.PROVINCE, ("US",), ["Georgia", "State of Georgia"], population=4_800_000, lat=32.8, lon=-83.5),
    Row(8, Level.SETTLEMENT, ("SY",), ["Idlib"], province=6, population=128_000, lat=35.93, lon=36.63),
    Row(9, Level.SETTLEMENT, ("SY",), ["Ad Dānā"], province=6, population=22_000, lat=36.21, lon=36.77),
    Row(10, Level.SETTLEMENT, ("LY",), ["Tripoli"], population=1_300_000, lat=32.89, lon=13.19, capital=True),
    Row(11, Level.SETTLEMENT, ("LB",), ["Tripoli"], population=229_000, lat=34.43, lon=35.84),
    Row(12, Level.SETTLEMENT, ("US",), ["Macon"], province=7, population=153_000, lat=32.84, lon=-83.63),
    Row(13, Level.SETTLEMENT, ("SY",), ["Al Qāmishlī"], population=184_000, lat=37.05, lon=41.23),
    Row(14, Level.SETTLEMENT, ("GE",), ["Tbilisi"], population=1_000_000, lat=41.69, lon=44.8, capital=True),
    Row(15, Level.REGION, ("BF", "ML", "NE"), ["Sahel"], lat=15, lon=2),
)  # fmt: skip


@pytest.fixture
def gazetteer(tmp_path: Path) -> Iterator[Gazetteer]:
    path = tmp_path / "small.sqlite"
    fill(path, ROWS, [("Syrian", "SY"), ("Lebanese", "LB"), ("Georgian", "GE")], [("SY", "LB"), ("LB", "SY")])
    found = Gazetteer(path)
    yield found
    found.close()
