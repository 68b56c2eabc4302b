/** What a claim should be, as it is being written down, and what of it differs from the claim as it stands. */

import type { Claim, ClaimType, NewCorrection, Participant } from "../api/types";

/** Somebody in a claim: what to call them, and the id or wording that the program is given. */
export interface Named {
  name: string;
  given: string;
}

export interface Draft {
  type: string;
  phase: NonNullable<Claim["phase"]>;
  polarity: Claim["factuality"]["polarity"];
  status: Claim["factuality"]["status"];
  roles: Record<string, Named[]>;
  speakers: Named[];
  /** `2017`, `2017-01`, `2017-01-28`, two of them with a slash between, or empty for none. */
  time: string;
}

export type Asked = Omit<NewCorrection, "claim" | "reason">;
type Typed = Pick<ClaimType, "id" | "kind" | "roles">;

/** Roles that stand for each other where an event is corrected to a tie, or the other way round. */
const TWINS: Record<string, string> = {
  agent: "subject",
  patient: "object",
  subject: "agent",
  object: "patient",
};
const FIRST = ["subject", "agent"];
const SECOND = ["object", "patient"];

/** The claim as it stands. */
export function drafted(claim: Claim): Draft {
  return {
    type: claim.type,
    phase: claim.phase ?? "holds",
    polarity: claim.factuality.polarity,
    status: claim.factuality.status,
    roles: grouped(claim.participants),
    speakers: claim.attribution.flatMap(({ source }) => (source ? [named(source)] : [])),
    time: written(claim.time),
  };
}

function grouped(participants: readonly Participant[]): Record<string, Named[]> {
  const found: Record<string, Named[]> = {};
  for (const one of participants) (found[one.role] ??= []).push(named(one));
  return found;
}

function named({ actor, mention }: Participant): Named {
  return actor ? { name: actor.name, given: actor.id } : { name: mention.text, given: mention.text };
}

/** A date as it is written down: as precise as it is known. */
export function written(time: Claim["time"]): string {
  if (!time?.start || !time.end) return "";
  const { start, end } = time;
  if (start === end) return start;
  const [from, to] = [start.slice(0, 7), end.slice(0, 7)];
  if (time.precision === "year" && from.slice(0, 4) === to.slice(0, 4)) return from.slice(0, 4);
  return time.precision === "month" && from === to ? from : `${start}/${end}`;
}

/** Whether the program can take it as a date. */
export function isTime(words: string): boolean {
  const parts = words.trim().split("/");
  return (
    !words.trim() || (parts.length < 3 && parts.every((part) => /^\d{4}(-\d\d){0,2}$/.test(part.trim())))
  );
}

/** The draft under another type: who acts and whom it befalls stay so, by the names that the type has for them. */
export function retyped(draft: Draft, type: Typed): Draft {
  const has = new Set(type.roles.map(({ id }) => id));
  const roles: Record<string, Named[]> = {};
  const put = (role: string | undefined, names: readonly Named[]): void => {
    if (role && names.length) roles[role] = [...(roles[role] ?? []), ...names];
  };
  for (const [role, names] of Object.entries(draft.roles)) {
    const twin = TWINS[role] ?? "";
    if (has.has(role)) put(role, names);
    else if (has.has(twin)) put(twin, names);
    else if (has.has("party"))
      put(FIRST.includes(role) || SECOND.includes(role) ? "party" : undefined, names);
    else if (role === "party") {
      put(
        FIRST.find((one) => has.has(one)),
        names.slice(0, 1),
      );
      put(
        SECOND.find((one) => has.has(one)),
        names.slice(1),
      );
    }
  }
  return { ...draft, type: type.id, roles };
}

/** What the program must be told to make the claim into the draft; null where nothing is otherwise. */
export function difference(claim: Claim, draft: Draft, type: Typed): Asked | null {
  const was = drafted(claim);
  const found: Asked = {};
  if (draft.type !== was.type) found.type = draft.type;
  if (type.kind === "relation" && draft.phase !== was.phase) found.phase = draft.phase;
  if (draft.polarity !== was.polarity) found.polarity = draft.polarity;
  if (draft.status !== was.status) found.status = draft.status;
  const roles = otherRoles(was.roles, draft.roles, new Set(type.roles.map(({ id }) => id)));
  if (Object.keys(roles).length) found.roles = roles;
  if (!alike(draft.speakers, was.speakers)) found.speakers = draft.speakers.map(({ given }) => given);
  if (draft.time.trim() !== was.time) found.time = draft.time.replaceAll(" ", "");
  return Object.keys(found).length ? found : null;
}

/** The roles that are filled otherwise than the program itself would under the type: twins it moves, others stay. */
function otherRoles(
  was: Readonly<Record<string, Named[]>>,
  now: Readonly<Record<string, Named[]>>,
  has: ReadonlySet<string>,
): Record<string, string[]> {
  const moved: Record<string, Named[]> = {};
  for (const [role, names] of Object.entries(was)) {
    const twin = TWINS[role] ?? "";
    const to = !has.has(role) && has.has(twin) ? twin : role;
    moved[to] = [...(moved[to] ?? []), ...names];
  }
  const found: Record<string, string[]> = {};
  for (const role of new Set([...Object.keys(moved), ...Object.keys(now)]))
    if (!alike(now[role] ?? [], moved[role] ?? [])) found[role] = (now[role] ?? []).map(({ given }) => given);
  return found;
}

function alike(some: readonly Named[], others: readonly Named[]): boolean {
  return some.length === others.length && some.every(({ given }, at) => given === others[at]?.given);
}
