"""From predicates and their arguments to claims: what type, who, according to whom, whether it is so."""
