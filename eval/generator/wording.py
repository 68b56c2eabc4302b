"""The words of made-up reports. `[slot]` is filled, `<words>` are the trigger; every claim has one sentence."""

EVENTS = {
    "assault": (
        "[agent] <attacked> [patient] [place] [time]",
        "[agent] <shelled> positions of [patient] [place] [time]",
        "fighters of [agent] <ambushed> a convoy of [patient] [place] [time]",
        "an <attack> by [agent] on [patient] [place] [time] was beaten back",
        "[agent] <clashed> with [patient] [place] [time]",
    ),
    "capture": (
        "[agent] <seized> posts of [patient] [place] [time]",
        "[agent] <captured> a base from [patient] [place] [time]",
    ),
    "coerce": (
        "[agent] <arrested> members of [patient] [place] [time]",
        "[agent] <detained> men of [patient] [place] [time]",
    ),
    "consult": ("[agent] <met> [patient] [place] [time]", "[agent] held <talks> with [patient] [place] [time]"),
    "retreat": ("[agent] <withdrew> from posts near [patient] [place] [time]",),
    "aid": ("[agent] <delivered> supplies to [patient] [place] [time]",),
    "agree": ("[agent] <agreed> [place] [time] to meet [patient]",),
    "accuse": ("[agent] [time] <accused> [patient] of abuses [place]",),
    "mobilize": ("[agent] <deployed> men against [patient] [place] [time]",),
    "support": ("[agent] <praised> [patient] in a statement issued [place] [time]",),
}
ROLES = {"consult": ("party", "party")}
"""Roles of types in which agent and patient are not called so."""

KILLED = (", killing [killed]", " and killed [killed]", "; [killed] died")
COUNTED = ("people", "fighters", "men", "soldiers")

TIES = {
    "fighting": {
        "began": "[subject] went to <war> with [object] [time]",
        "holds": "[subject] is at <war> with [object]",
        "ended": "the <war> between [subject] and [object] ended [time]",
    },
    "allied_with": {
        "began": "[subject] formed an <alliance> with [object] [time]",
        "holds": "[subject] is an <ally> of [object]",
        "ended": "[subject] broke its <alliance> with [object] [time]",
    },
    "supports": {
        "began": "[subject] began to <arm> [object] [time]",
        "holds": "[subject] <backs> [object]",
        "ended": "[subject] stopped <funding> [object] [time]",
    },
    "member_of": {
        "began": "[subject] <joined> [object] [time]",
        "holds": "[subject] is a <member> of [object]",
        "ended": "[subject] <left> [object] [time]",
    },
    "affiliate_of": {
        "began": "[subject] <pledged> allegiance to [object] [time]",
        "holds": "[subject] is an <affiliate> of [object]",
        "ended": "[subject] <renounced> its ties to [object] [time]",
    },
    "controls": {
        "began": "[subject] took <control> of [object] [time]",
        "holds": "[subject] <controls> [object]",
        "ended": "[subject] lost <control> of [object] [time]",
    },
    "present_in": {
        "began": "[subject] <arrived> in [object] [time]",
        "holds": "[subject] is <active> in [object]",
        "ended": "[subject] <left> [object] [time]",
    },
    "based_in": {
        "began": "[subject] moved its <headquarters> to [object] [time]",
        "holds": "[subject] is <based> in [object]",
        "ended": "[subject] gave up its <base> in [object] [time]",
    },
    "ceasefire_with": {
        "began": "[subject] signed a <truce> with [object] [time]",
        "holds": "a <truce> holds between [subject] and [object]",
        "ended": "the <truce> between [subject] and [object] collapsed [time]",
    },
    "rival_of": {
        "began": "[subject] fell out with its <rival> [object] [time]",
        "holds": "[subject] is a <rival> of [object]",
        "ended": "[subject] ended its <feud> with [object] [time]",
    },
    "cooperates_with": {
        "began": "[subject] began to <cooperate> with [object] [time]",
        "holds": "[subject] <cooperates> with [object]",
        "ended": "[subject] ceased to <cooperate> with [object] [time]",
    },
    "component_of": {
        "began": "[subject] became a <wing> of [object] [time]",
        "holds": "[subject] is a <wing> of [object]",
        "ended": "[subject] ceased to be a <wing> of [object] [time]",
    },
}
CHANGES = {
    "merge": "[subject] <merged> into [object] [time]",
    "split": "[subject] <split> from [object] [time]",
    "form": "[subject] was <formed> [time]",
    "dissolve": "[subject] was <dissolved> [time]",
    "rename": "[subject] changed its <name> [time], having been known as [object]",
}
NAME = "[subject] is also <known> as [name]"
DESCRIBED = ("gunmen", "armed men", "rebels", "insurgents", "militiamen")

FRAMES = (
    # weight, words around the sentence, polarity, status
    (58, "{}", "affirmed", "actual"),
    (20, "[speaker] {cue} that {}", "affirmed", "actual"),
    (5, "(hearsay) , {}", "affirmed", "possible"),
    (4, "[speaker] (denied) that {}", "denied", "actual"),
    (4, "it is possible that {}", "affirmed", "possible"),
    (3, "according to plans made public this week, {}", "affirmed", "planned"),
    (3, "[speaker] (threatened) that {}", "affirmed", "threatened"),
    (2, "[speaker] (demanded) that {}", "affirmed", "demanded"),
    (1, "should the talks fail, {}", "affirmed", "conditional"),
)
CUES = ("said", "told reporters", "announced", "reported", "stated", "claimed")

FILLER = (
    (
        "Residents",
        "Traders",
        "Aid workers",
        "Teachers",
        "Farmers",
        "Diplomats",
        "Doctors",
        "Observers",
        "Drivers",
        "Elders",
    ),
    (
        "spoke of",
        "complained about",
        "waited for",
        "had feared",
        "described",
        "asked for",
        "counted",
        "recalled",
        "lacked",
    ),
    (
        "long queues",
        "rising prices",
        "closed schools",
        "heavy rain",
        "empty markets",
        "burnt houses",
        "cut power lines",
        "a lack of fuel",
        "crowded clinics",
        "blocked roads",
        "lost harvests",
        "broken wells",
        "silent phones",
    ),
    (
        "in the old quarter",
        "along the river",
        "since the spring",
        "after weeks of shelling",
        "at the main crossing",
        "near the grain silos",
        "before the feast",
        "in the camps",
        "behind the station",
        "on the road south",
        "for months",
    ),
    (
        "while the council met again",
        "as the days grew colder",
        "though little was certain",
        "and few would give a name",
        "with no end in sight",
        "as prices doubled",
        "while convoys waited",
        "and the bridge stayed shut",
    ),
)
"""A sentence that claims nothing has one of each."""
