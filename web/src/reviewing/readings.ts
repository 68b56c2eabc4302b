/** A claim field by field, and two readings of it side by side. */

import type { Claim } from "../api/types";
import { nameOf } from "../claims/manner";
import { capital, days, list, plain } from "../words";

export interface Row {
  key: string;
  label: string;
  read: string;
  other: string;
  changed: boolean;
}

type Labels = (type: string) => string;

/** What a reader would write down of a claim, by field. */
function fields(claim: Claim, label: Labels): Map<string, string> {
  const found = new Map([["type", capital(label(claim.type))]]);
  for (const role of new Set(claim.participants.map((one) => one.role)))
    found.set(role, list(claim.participants.filter((one) => one.role === role).map(nameOf)));
  if (claim.phase) found.set("phase", claim.phase);
  found.set("said to be", claim.factuality.polarity === "denied" ? "not so (denied)" : "so (affirmed)");
  found.set("status", claim.factuality.status);
  const voices = claim.attribution.map(({ source }) => (source ? nameOf(source) : "hearsay"));
  found.set("said by", voices.length ? list(voices) : "the outlet itself");
  found.set("when", claim.time ? days(claim.time.start, claim.time.end) : "not stated");
  return found;
}

const BEHIND = ["phase", "said to be", "status", "said by", "when"];

/** The fields of two readings: those of the first, then those that only the second has; in their usual order. */
export function compared(read: Claim, other: Claim, label: Labels): Row[] {
  const [before, after] = [fields(read, label), fields(other, label)];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const ordered = [
    ...keys.filter((key) => !BEHIND.includes(key)),
    ...BEHIND.filter((key) => keys.includes(key)),
  ];
  return ordered.map((key) => ({
    key,
    label: capital(plain(key)),
    read: before.get(key) ?? "nobody",
    other: after.get(key) ?? "nobody",
    changed: before.get(key) !== after.get(key),
  }));
}
