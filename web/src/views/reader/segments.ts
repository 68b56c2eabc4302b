/** A report's text cut where its marks begin and end, so that it is shown as plain pieces of text, never as markup. */

import type { Block, Claim } from "../../api/types";

export type Part = "trigger" | "evidence" | "participant" | "speaker" | "cue";

export interface Mark {
  start: number;
  end: number;
  claim: string;
  part: Part;
  role?: string;
}

export interface Segment {
  text: string;
  start: number;
  marks: readonly Mark[];
}

export interface Paragraph {
  start: number;
  end: number;
  kind: Block["kind"];
  segments: readonly Segment[];
}

/** The places of a claim in its report. */
export function marksOf(claim: Claim): Mark[] {
  const at = (span: { start: number; end: number }, part: Part, role?: string): Mark => ({
    start: span.start,
    end: span.end,
    claim: claim.id,
    part,
    role,
  });
  return [
    at(claim.evidence, "evidence"),
    at(claim.trigger, "trigger"),
    ...claim.participants.map((one) => at(one.mention, "participant", one.role)),
    ...claim.attribution.flatMap((said) => [
      at(said.cue, "cue"),
      ...(said.source ? [at(said.source.mention, "speaker")] : []),
    ]),
  ];
}

/** The characters of a text by the count of the program: one for each code point, also where JavaScript needs two. */
export class Characters {
  readonly #points: readonly string[] | null;

  constructor(private readonly text: string) {
    this.#points = /[\u{10000}-\u{10ffff}]/u.test(text) ? Array.from(text) : null;
  }

  get length(): number {
    return this.#points?.length ?? this.text.length;
  }

  slice(start: number, end: number): string {
    return this.#points ? this.#points.slice(start, end).join("") : this.text.slice(start, end);
  }
}

/** Paragraphs of a report with their marked pieces; empty lines are left out. Offsets count code points. */
export function paragraphs(text: string, blocks: readonly Block[], marks: readonly Mark[]): Paragraph[] {
  const characters = new Characters(text);
  return lines(characters).map(({ start, end }) => ({
    start,
    end,
    kind: kindAt(blocks, start),
    segments: segments(
      characters,
      start,
      end,
      marks.filter((mark) => mark.start < end && mark.end > start),
    ),
  }));
}

function lines(text: Characters): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const line of text.slice(0, text.length).split("\n")) {
    const length = new Characters(line).length;
    if (line.trim()) found.push({ start, end: start + length });
    start += length + 1;
  }
  return found;
}

function kindAt(blocks: readonly Block[], at: number): Block["kind"] {
  return blocks.find((block) => block.start <= at && at < block.end)?.kind ?? "body";
}

/** The pieces from `start` to `end`, each with the marks that cover the whole of it. */
export function segments(text: Characters, start: number, end: number, marks: readonly Mark[]): Segment[] {
  const cuts = new Set([start, end]);
  for (const mark of marks)
    for (const cut of [mark.start, mark.end]) if (cut > start && cut < end) cuts.add(cut);
  const order = [...cuts].sort((a, b) => a - b);
  return order.slice(0, -1).map((from, at) => {
    const to = order[at + 1] ?? end;
    return {
      text: text.slice(from, to),
      start: from,
      marks: marks.filter((mark) => mark.start <= from && mark.end >= to),
    };
  });
}
