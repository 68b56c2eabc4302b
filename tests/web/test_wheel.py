"""What `pip install` of the wheel brings: the built page, whole, so that no Node is needed."""

from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "src/allegiance/api/static"


def test_the_wheel_holds_the_built_page() -> None:
    """Every file of the page is among the wheel's, though git ignores it; its sources are not."""
    if not (PAGE / "index.html").exists():
        pytest.skip("the page is not built: make web")
    held = {file.distribution_path: Path(file.path) for file in WheelBuilder(str(ROOT)).recurse_included_files()}
    page = {f"allegiance/api/static/{path.relative_to(PAGE).as_posix()}" for path in PAGE.rglob("*") if path.is_file()}
    assert "allegiance/api/static/index.html" in page
    assert page - set(held) <= {"allegiance/api/static/.sources"}
    assert not [name for name in held if name.endswith((".svelte", ".ts")) or "node_modules" in name]
