"""The words that all parts of the program share: report, mention, actor, when, place, figure, claim, judgement."""
