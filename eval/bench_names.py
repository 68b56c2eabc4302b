"""Measures the index of names at scale: 100,000 made-up actors with three names each.

python eval/bench_names.py                 # time and memory of the index, time of a mention; fails beyond the limits
python eval/bench_names.py --actors 10000

Names are made by seed of words for bodies in four languages, other words of names and made-up proper names. Mentions
are exact names, other spellings of them as transliterations make them, and names that nobody has. Time of the index is
that of the processor; memory is what the process grows by while the index is made.
"""

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from allegiance.languages.loader import language
from allegiance.naming.table import table
from allegiance.packs.schema import PackActor
from allegiance.resolution.index import ActorIndex
from allegiance.resolution.organs import StateOrgans
from allegiance.resolution.resolve import Resolver

SEED = 20170128
BUILD_S, MEMORY_MB, MENTION_MS = 20.0, 500.0, 1.0
COUNTRIES = ("SY", "IQ", "ML", "CD", "CO", "MM", "SO", "ET", "UA", "PK", "YE", "LY", "SD", "TR")
BODIES = {
    "en": ("Front", "Army", "Brigade", "Movement", "Union", "Battalion", "Council", "Forces", "Party", "Alliance"),
    "ar": ("Jabhat", "Jaysh", "Liwa", "Harakat", "Ittihad", "Katibat", "Majlis", "Quwwat", "Hizb", "Tahaluf"),
    "es": ("Frente", "Ejército", "Brigada", "Movimiento", "Unión", "Batallón", "Junta", "Fuerzas", "Partido", "Pacto"),
    "fr": ("Front", "Armée", "Brigade", "Mouvement", "Union", "Bataillon", "Conseil", "Forces", "Parti", "Alliance"),
}  # fmt: skip
STARTS = [
    "b",
    "d",
    "f",
    "g",
    "h",
    "j",
    "k",
    "kh",
    "l",
    "m",
    "n",
    "q",
    "r",
    "s",
    "sh",
    "t",
    "w",
    "y",
    "z",
    "ch",
    "gh",
    "dj",
]
VOWELS = ["a", "a", "a", "i", "u", "e", "o", "ou", "ee", "ay"]
ENDS = ["", "", "", "n", "r", "l", "d", "m", "s", "sh", "b", "k", "t"]
HABITS = (("q", "k"), ("ou", "u"), ("ee", "i"), ("sh", "ch"), ("dj", "j"), ("kh", "h"), ("ay", "ei"), ("u", "o"))
"""What transliterations write for one another."""


def proper(dice: random.Random) -> str:
    """A made-up word that names: two or three syllables."""
    syllables = (dice.choice(STARTS) + dice.choice(VOWELS) + dice.choice(ENDS) for _ in range(dice.choice((2, 2, 3))))
    return "".join(syllables).capitalize()


def made_up(count: int, dice: random.Random) -> Iterator[PackActor]:
    """So many actors, each with a name, its translation and a form with a place or a short form."""
    words = sorted(w.title() for w in table().forms if w.isascii() and len(w) > 4 and table().forms[w].role == "word")
    for i in range(count):
        language = dice.choice(("ar", "ar", "es", "fr"))
        kind = dice.randrange(len(BODIES["en"]))
        name, more = proper(dice), dice.choice((proper(dice), dice.choice(words)))
        link = {"ar": "al-", "es": "de ", "fr": "de "}[language]
        original = f"{BODIES[language][kind]} {link}{name} {link}{more}"
        translation = f"{name} {more} {BODIES['en'][kind]}"
        third = f"{BODIES['en'][kind]} of {name} and {proper(dice)}"
        yield PackActor(
            id=f"a{i}", name=original, names=(translation, third), kind="armed_group", country=dice.choice(COUNTRIES),
            source="made up",
        )  # fmt: skip


def otherwise(name: str, dice: random.Random) -> str:
    """The name as another outlet spells it."""
    for ours, theirs in dice.sample(HABITS, 3):
        name = name.replace(ours, theirs)
    return name


def resident_mb() -> float:
    pages = Path("/proc/self/statm").read_text().split()[1]
    return int(pages) * 4096 / 1e6


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--actors", type=int, default=100_000)
    parser.add_argument("--mentions", type=int, default=3_000)
    args = parser.parse_args()
    dice = random.Random(SEED)
    actors = {actor.id: actor for actor in made_up(args.actors, dice)}
    before, start, busy = resident_mb(), time.perf_counter(), time.process_time()
    index = ActorIndex.of(actors)
    built, busy, grown = time.perf_counter() - start, time.process_time() - busy, resident_mb() - before
    print(f"index of {len(actors)} actors: built in {built:.1f} s ({busy:.1f} s of the processor), {grown:.0f} MB")
    resolver = Resolver(index, StateOrgans(index, language("en").organs), "bench")
    known = dice.sample(sorted(actors), args.mentions)
    failed = busy > BUILD_S or grown > MEMORY_MB
    taken: list[float] = []
    for sort in ("exact", "spelled otherwise", "unknown"):
        times, right = [], 0
        for key in known:
            actor = actors[key]
            name = dice.choice(actor.wordings())
            if sort != "exact":
                name = otherwise(name, dice) if sort == "spelled otherwise" else f"{proper(dice)} {proper(dice)} Front"
            start = time.perf_counter()
            found = resolver.known([name], Counter({str(actor.country): 3}))
            times.append((time.perf_counter() - start) * 1000)
            right += found is actor
        taken += times
        print(
            f"{sort:18} {right / len(known):.3f} resolved, median {median(times):.3f} ms, "
            f"95th percentile {quantiles(times, n=20)[-1]:.3f} ms"
        )
    print(f"all mentions       median {median(taken):.3f} ms, 95th percentile {quantiles(taken, n=20)[-1]:.3f} ms")
    return 1 if failed or median(taken) > MENTION_MS else 0


if __name__ == "__main__":
    sys.exit(main())
