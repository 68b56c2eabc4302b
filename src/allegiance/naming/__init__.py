"""Whether two wordings name one actor: spellings, translations, short forms and abbreviations of names."""
