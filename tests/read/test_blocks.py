"""The blocks of pages, by the table of cases."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from allegiance.read.blocks import find_blocks

TABLE = Path(__file__).parents[1] / "cases" / "blocks.toml"
CASES: list[dict[str, Any]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["cases"]
LINES = (
    "Truce in Taiz", "BEIRUT (Reuters) - ", "3 min read", "26 January 2017", "Read more:", "World News", "(AFP)", "--",
    "The guns fell silent.", "- one", "Related Coverage", "BREAKING: Six left. (AP)", "About the author", "[1] Note",
    "Fighters in Idlib [AFP]", "Thursday, 5 January 2018", "(tna/kb)", "KHARTOUM – April 15, 2023 – ", "\u200b", "\r",
    "The Indus Post", "\u2028", "By Anna Roe", "\t",
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_blocks(case: dict[str, Any]) -> None:
    """A page falls into exactly the blocks that the table states."""
    text = case["text"]
    found = [[block.kind.value, text[block.start : block.end]] for block in find_blocks(text, title=case.get("title"))]
    assert found == case["blocks"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_blocks_with_other_line_breaks(case: dict[str, Any]) -> None:
    """Windows line breaks change no block's kind or wording, and stay in the text."""
    text = case["text"].replace("\n", "\r\n")
    found = [[block.kind.value, text[block.start : block.end]] for block in find_blocks(text, title=case.get("title"))]
    assert found == [[kind, wording.replace("\n", "\r\n")] for kind, wording in case["blocks"]]


@given(
    st.one_of(
        st.text(max_size=400),
        st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=30)), max_size=30).map("\n".join),
    ),
    st.one_of(st.none(), st.sampled_from(LINES), st.text(max_size=20)),
)
def test_blocks_cover_any_text(text: str, title: str | None) -> None:
    """For any text, blocks are in order, lie inside it, do not overlap, and leave out white space alone."""
    end = 0
    for block in find_blocks(text, title=title):
        assert end <= block.start < block.end <= len(text)
        assert not text[end : block.start].strip()
        assert text[block.start : block.end].strip() == text[block.start : block.end]
        end = block.end
    assert not text[end:].strip()
