/** What went wrong, in plain words. */

interface Details {
  title?: string;
  detail?: string;
  status?: number;
  nearest?: string[] | null;
  faults?: { where: string; what: string }[] | null;
  actors?: { id: string; name: string }[] | null;
}

export class Problem extends Error {
  readonly title: string;
  readonly status: number;
  readonly nearest: readonly string[];
  readonly faults: readonly string[];
  readonly actors: readonly { id: string; name: string }[];

  constructor(details: Details) {
    super(details.detail || details.title || "The answer could not be had.");
    this.title = titleFor(details.status ?? 0);
    this.status = details.status ?? 0;
    this.nearest = details.nearest ?? [];
    this.faults = (details.faults ?? []).map((fault) => `${fault.where}: ${fault.what}`);
    this.actors = details.actors ?? [];
  }
}

/** Any fault as a problem: what the program answered, or that it did not answer. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof TypeError)
    return new Problem({ detail: "Allegiance does not answer. Is `allegiance serve` still running?" });
  return new Problem({ detail: error instanceof Error ? error.message : String(error) });
}

function titleFor(status: number): string {
  if (status === 0) return "No answer";
  if (status === 401 || status === 403) return "Not allowed";
  if (status === 404) return "Not in the record";
  if (status === 422 || status === 400) return "This cannot be asked";
  return status >= 500 ? "A fault in the program" : "This did not work";
}
