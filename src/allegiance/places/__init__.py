"""Places: what names in a report are places, and where they lie."""
