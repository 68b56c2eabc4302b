/** An actor's ties and names as bars through time. */

import type { TieInSum, WholeActor } from "../../api/types";
import { partial } from "../../time/scale";

export interface Bar {
  key: string;
  /** Who is at the other end, or the name itself. */
  name: string;
  other: string | null;
  type: string;
  /** The actor is the one that the tie comes from. */
  outward: boolean;
  start: string;
  end: string;
  state: "certain" | "contradicted" | "possible" | "no evidence";
  ended: boolean;
  denied: boolean;
  tellings: number;
  claims: string[];
}

/** The ties as bars, those of one sort together, those most told of first. */
export function ties(actor: Pick<WholeActor, "members" | "ties">): Bar[] {
  const own = new Set(actor.members);
  return actor.ties
    .map((tie) => bar(tie, own))
    .sort((a, b) => b.tellings - a.tellings || a.start.localeCompare(b.start));
}

function bar({ tie, tellings, first, last, stood_last }: TieInSum, own: ReadonlySet<string>): Bar {
  const outward = own.has(tie.subject.actor?.id ?? "");
  const other = outward ? tie.object : tie.subject;
  const gone = stood_last?.state === "no evidence";
  return {
    key: tie.key.join("\n"),
    name: other?.name ?? "nobody named",
    other: other?.actor?.id ?? null,
    type: tie.type,
    outward,
    start: first,
    end: last,
    state: stood_last?.state ?? "no evidence",
    ended: gone && stood_last.rule === "ended",
    denied: gone && stood_last.rule === "denied",
    tellings,
    claims: stood_last?.claims ?? [],
  };
}

export interface NameBar {
  /** Names that hold for the same days, the first one told apart. */
  name: string;
  others: string[];
  start: string | null;
  end: string | null;
  words: string;
  source: string;
}

/** The names that have days, in order of time; those of the same days are one bar. */
export function names(actor: Pick<WholeActor, "names">): NameBar[] {
  const found = new Map<string, NameBar>();
  for (const name of actor.names.filter((one) => one.since ?? one.until)) {
    const key = `${name.since} ${name.until}`;
    const there = found.get(key);
    if (there) there.others.push(name.name);
    else
      found.set(key, {
        name: name.name,
        others: [],
        start: partial(name.since),
        end: partial(name.until, true),
        words: [name.since ? `since ${name.since}` : "", name.until ? `until ${name.until}` : ""]
          .filter(Boolean)
          .join(" "),
        source: name.source,
      });
  }
  return [...found.values()].sort((a, b) => (a.start ?? "").localeCompare(b.start ?? ""));
}
