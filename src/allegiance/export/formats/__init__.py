"""One module an export format: `NAME`, and `write(told, out)` for claims with their reports."""
