"""Repairs of a dependency parse, by what they mend; each is a fact of grammar and looks at tags and positions."""
