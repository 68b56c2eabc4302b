/** How a claim is told: by whom, of whom, and how far it is so. Pictures and words of claims are made from this. */

import type { Claim, Participant } from "../api/types";
import { list } from "../words";

export interface Manner {
  /** Told as not so: drawn hollow. */
  denied: boolean;
  /** Not told as a fact (possible, planned, threatened …): drawn dashed. */
  open: boolean;
  /** Told as over: drawn with a tail. */
  ended: boolean;
  /** What to say of it: *denied*, *possible*, *ended*; empty for a plain fact. */
  words: readonly string[];
}

const FIRST = new Set(["agent", "subject", "party", "instrument"]);

/** How far a claim is so. */
export function manner(claim: Pick<Claim, "factuality" | "phase">): Manner {
  const { polarity, status } = claim.factuality;
  const denied = polarity === "denied";
  const open = status !== "actual";
  const ended = claim.phase === "ended";
  const words = [denied ? "denied" : "", open ? (status ?? "") : "", phaseWord(claim.phase)].filter(Boolean);
  return { denied, open, ended, words };
}

function phaseWord(phase: Claim["phase"]): string {
  return phase === "began" ? "began" : phase === "ended" ? "ended" : "";
}

/** Those who act, and those who are acted upon; `party` on both sides of a clash is told apart by order. */
export function sides(claim: Pick<Claim, "participants">): { left: Participant[]; right: Participant[] } {
  const left = claim.participants.filter((one) => FIRST.has(one.role));
  const right = claim.participants.filter((one) => !FIRST.has(one.role));
  const parties = left.filter((one) => one.role === "party");
  if (!right.length && parties.length > 1)
    return { left: left.filter((one) => one !== parties.at(-1)), right: parties.slice(-1) };
  return { left, right };
}

/** What somebody in a claim is called: the actor, or the words alone. */
export function nameOf(participant: Participant): string {
  return participant.actor?.name ?? participant.mention.text;
}

/** Who says so, in words: *SANA, to Reuters*; null where the outlet speaks in its own voice. */
export function voices(claim: Pick<Claim, "attribution">): string | null {
  if (!claim.attribution.length) return null;
  const together = new Map<string, string[]>();
  for (const said of claim.attribution) {
    const before = said.source !== null && said.source.mention.start < said.cue.start;
    const key = `${said.cue.start} ${before}`;
    together.set(key, [...(together.get(key) ?? []), said.source ? nameOf(said.source) : "hearsay"]);
  }
  return [...together.values()].map(list).join(", to ");
}

/** The nearest speaker as a short name for filters: an actor's name, *hearsay*, or the outlet itself. */
export function voice(claim: Pick<Claim, "attribution">): string {
  const nearest = claim.attribution[0];
  if (!nearest) return "the report itself";
  return nearest.source ? nameOf(nearest.source) : "hearsay";
}
