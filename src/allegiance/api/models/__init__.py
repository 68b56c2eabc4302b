"""What the API answers, typed; leaves (spans, times, places, figures) are those of `allegiance.model`."""
