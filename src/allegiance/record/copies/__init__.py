"""Which reports reprint another's words: passages → signatures → pairs of reports with what they share."""
