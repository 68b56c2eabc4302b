import { expect, test } from "vitest";
import type { Claim, Participant } from "../api/types";
import { difference, drafted, isTime, retyped, written } from "./draft";

const who = (role: string, name: string, id: string | null = name.toLowerCase()): Participant => ({
  role,
  actor: id ? { id, name, kind: null } : null,
  mention: { start: 0, end: name.length, text: name },
});

const roles = (...ids: string[]) => ids.map((id) => ({ id, definition: "", accepts: [] }));
const assault = { id: "assault", kind: "event", roles: roles("agent", "patient", "instrument") } as const;
const clash = { id: "clash", kind: "event", roles: roles("party") } as const;
const allied = { id: "allied_with", kind: "relation", roles: roles("subject", "object") } as const;

const claim = {
  type: "assault",
  kind: "event",
  phase: null,
  participants: [who("agent", "JNIM"), who("patient", "FAMa")],
  factuality: { polarity: "affirmed", status: "actual" },
  attribution: [],
  time: null,
} as unknown as Claim;

test("a claim that is left as it stands asks for nothing", () => {
  expect(difference(claim, drafted(claim), assault)).toBeNull();
});

test("only what differs is asked for", () => {
  const draft = { ...drafted(claim), polarity: "denied" as const, time: "2022-08" };
  expect(difference(claim, draft, assault)).toEqual({ polarity: "denied", time: "2022-08" });
});

test("an event that becomes a tie keeps who acts and whom it befalls, as the program has it", () => {
  const draft = retyped(drafted(claim), allied);
  expect(Object.keys(draft.roles)).toEqual(["subject", "object"]);
  expect(difference(claim, draft, allied)).toEqual({ type: "allied_with" });
});

test("who stands in no role of the new type is told to stand in none", () => {
  const armed = { ...claim, participants: [...claim.participants, who("instrument", "drone", null)] };
  const draft = retyped(drafted(armed), allied);
  expect(difference(armed, draft, allied)).toEqual({ type: "allied_with", roles: { instrument: [] } });
});

test("two parties become the two sides of a tie", () => {
  const fought = { ...claim, type: "clash", participants: [who("party", "JNIM"), who("party", "ISGS")] };
  const draft = retyped(drafted(fought), allied);
  expect(difference(fought, draft, allied)?.roles).toEqual({
    party: [],
    subject: ["jnim"],
    object: ["isgs"],
  });
  expect(retyped(drafted(claim), clash).roles.party?.map(({ name }) => name)).toEqual(["JNIM", "FAMa"]);
});

test("somebody else in a role is given by name, those who stay by id", () => {
  const draft = drafted(claim);
  draft.roles.patient = [...(draft.roles.patient ?? []), { name: "Wagner", given: "Wagner" }];
  expect(difference(claim, draft, assault)).toEqual({ roles: { patient: ["fama", "Wagner"] } });
});

test("no speaker is the outlet itself", () => {
  const said = { ...claim, attribution: [{ source: who("source", "Reuters"), cue: {}, quoted: false }] };
  const draft = { ...drafted(said as unknown as Claim), speakers: [] };
  expect(difference(said as unknown as Claim, draft, assault)).toEqual({ speakers: [] });
});

test("dates are written as precisely as they are known", () => {
  const time = (start: string, end: string, precision: "day" | "month" | "year" | "range") =>
    written({ start, end, precision, text: "", basis: "stated" });
  expect(time("2017-01-28", "2017-01-28", "day")).toBe("2017-01-28");
  expect(time("2017-01-01", "2017-01-31", "month")).toBe("2017-01");
  expect(time("2017-01-01", "2017-12-31", "year")).toBe("2017");
  expect(time("2017-01-01", "2017-02-15", "range")).toBe("2017-01-01/2017-02-15");
  expect(["2017", "2017-01/2017-03", "", "last week", "2017-1"].map(isTime)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
