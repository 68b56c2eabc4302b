import { expect, test } from "vitest";
import type { Claim } from "../api/types";
import { compared } from "./readings";

const claim = (type: string, people: [string, string][], polarity = "affirmed"): Claim =>
  ({
    type,
    phase: null,
    participants: people.map(([role, text]) => ({ role, actor: null, mention: { start: 0, end: 1, text } })),
    factuality: { polarity, status: "actual" },
    attribution: [],
    time: null,
  }) as unknown as Claim;

test("fields that differ are told apart from those that do not", () => {
  const rows = compared(
    claim("assault", [["agent", "JNIM"]]),
    claim("assault", [["agent", "ISGS"]]),
    (id) => id,
  );
  expect(rows.filter((row) => row.changed).map((row) => [row.label, row.read, row.other])).toEqual([
    ["Agent", "JNIM", "ISGS"],
  ]);
  expect(rows.map((row) => row.key)).toEqual(["type", "agent", "said to be", "status", "said by", "when"]);
});

test("a role that only one reading has stands with nobody in the other", () => {
  const rows = compared(claim("assault", [["agent", "JNIM"]]), claim("allied_with", []), (id) => id);
  expect(rows.find((row) => row.key === "agent")?.other).toBe("nobody");
});
