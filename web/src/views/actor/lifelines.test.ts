import { expect, test } from "vitest";
import type { TieInSum } from "../../api/types";
import { names, ties } from "./lifelines";

const party = (id: string) => ({ key: `id ${id}`, name: id, actor: { id, name: id, kind: null } });

function tie(
  type: string,
  subject: string,
  object: string,
  rule: "ended" | "stated",
  tellings = 1,
): TieInSum {
  const told = {
    key: [type, subject, object],
    type,
    subject: party(subject),
    object: party(object),
    words: "",
  };
  const state = rule === "ended" ? "no evidence" : "certain";
  return {
    tie: told,
    tellings,
    first: "2016-01-01",
    last: "2017-01-01",
    stood_last: { tie: told, state, rule, start: "2016-01-01", end: "2017-01-01", pieces: [], claims: ["c"] },
  };
}

test("the other end is told, whichever end the actor is", () => {
  const found = ties({
    members: ["jfs"],
    ties: [tie("member_of", "jfs", "hts", "stated", 2), tie("supports", "qatar", "jfs", "ended")],
  });
  expect(found.map((one) => [one.name, one.outward, one.ended])).toEqual([
    ["hts", true, false],
    ["qatar", false, true],
  ]);
});

test("only names with days are put on the line, those of the same days as one", () => {
  const name = { sort: "name", language: "en", source: "", dated: "stated" as const, claim: null };
  const found = names({
    names: [
      { ...name, name: "Jabhat al-Nusra", since: "2012-01", until: "2016-07-28" },
      { ...name, name: "al-Nusra Front", since: "2012-01", until: "2016-07-28" },
      { ...name, name: "the Front", since: null, until: null },
    ],
  });
  expect(found.map((one) => [one.name, one.others, one.start, one.end])).toEqual([
    ["Jabhat al-Nusra", ["al-Nusra Front"], "2012-01-01", "2016-07-28"],
  ]);
});
