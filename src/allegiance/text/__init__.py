"""From a report to its sentences and their grammar; the only place that knows the parser."""
