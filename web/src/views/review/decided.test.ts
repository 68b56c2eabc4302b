import { expect, test } from "vitest";
import type { Decision, Judgement } from "../../api/types";
import { decided } from "./decided";

test("decisions on claims and on actors stand in one line, the latest first, each once", () => {
  const claim = { id: "c", moment: "2026-01-02T00:00:00Z", stands: true } as Decision;
  const judged = (id: string, kind: Judgement["kind"], moment: string) =>
    ({ id, kind, moment, stands: true }) as Judgement;
  const found = decided(
    [claim],
    [
      judged("s", "same", "2026-01-03T00:00:00Z"),
      judged("c", "accept", claim.moment),
      judged("u", "undo", "2026-01-04T00:00:00Z"),
    ],
  );
  expect(found.map(({ id, sort }) => [id, sort])).toEqual([
    ["s", "actors"],
    ["c", "claim"],
  ]);
});
