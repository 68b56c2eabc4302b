/** The words that a claim rests on, with those that carry it told apart. */

import type { Claim } from "../api/types";
import { Characters, marksOf, type Segment, segments } from "../views/reader/segments";

/** The sentence of a claim in pieces; what lies outside of it is left out. */
export function quote(claim: Claim): Segment[] {
  const { start, end, text } = claim.evidence;
  const marks = marksOf(claim)
    .filter((mark) => mark.part !== "evidence" && mark.start >= start && mark.end <= end)
    .map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }));
  const characters = new Characters(text);
  return segments(characters, 0, characters.length, marks);
}
