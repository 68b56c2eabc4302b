/** What the page asks of the program. Views know these functions, not addresses. */

import createClient, { type Middleware } from "openapi-fetch";
import type { Question } from "../state/question.svelte";
import { Problem } from "./problem";
import type { components, operations, paths } from "./schema";

const client = createClient<paths>({ baseUrl: window.location.origin });

/** Every answer that is none becomes a Problem. */
const problems: Middleware = {
  async onResponse({ response }) {
    if (response.ok) return undefined;
    const details = (await response.json().catch(() => ({}))) as object;
    throw new Problem({ ...details, status: response.status });
  },
};
client.use(problems);

let word: string | null = null;

/** The session's word goes with all that changes something, so that no other page can ask for it. */
export function sendWord(csrf: string | null): void {
  word = csrf;
}
client.use({
  onRequest({ request }) {
    if (word && request.method !== "GET") request.headers.set("x-csrf-token", word);
    return request;
  },
});

/** The query of an operation, by its id in the description. */
type Query<Id extends keyof operations> = NonNullable<operations[Id]["parameters"]["query"]>;
type Signal = AbortSignal;

async function had<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  if (data === undefined) throw new Problem({ detail: "The answer is empty." });
  return data;
}

export const status = (signal: Signal) => had(client.GET("/api/v1/status", { signal }));
export const ontology = (signal: Signal) => had(client.GET("/api/v1/ontology", { signal }));

export const reports = (query: Query<"listReports">, signal: Signal) =>
  had(client.GET("/api/v1/reports", { params: { query }, signal }));
export const report = (id: string, signal: Signal) =>
  had(client.GET("/api/v1/reports/{id}", { params: { path: { id } }, signal }));
export const claims = (query: Query<"listClaims">, signal: Signal) =>
  had(client.GET("/api/v1/claims", { params: { query }, signal }));
export const claim = (id: string, signal: Signal) =>
  had(client.GET("/api/v1/claims/{id}", { params: { path: { id } }, signal }));

export const network = (day: string, query: Query<"getNetwork">, signal: Signal) =>
  had(client.GET("/api/v1/network/{day}", { params: { path: { day }, query }, signal }));
export const networkDays = (signal: Signal) => had(client.GET("/api/v1/network", { signal }));

export const actors = (query: Query<"listActors">, signal: Signal) =>
  had(client.GET("/api/v1/actors", { params: { query }, signal }));
export const actor = (name: string, query: Query<"getActor">, signal: Signal) =>
  had(client.GET("/api/v1/actors/{name}", { params: { path: { name }, query }, signal }));
export const genealogy = (name: string, query: Question, signal: Signal) =>
  had(client.GET("/api/v1/genealogy/{name}", { params: { path: { name }, query }, signal }));

export const search = async (query: Query<"search">, signal: Signal): Promise<Schemas["Found"]> =>
  // the client takes pairs for lists of any length
  (await had(client.GET("/api/v1/search", { params: { query }, signal }))) as Schemas["Found"];
export const events = (query: Query<"listEvents">, signal: Signal) =>
  had(client.GET("/api/v1/events", { params: { query }, signal }));
export const disputes = (query: Query<"listDisputes">, signal: Signal) =>
  had(client.GET("/api/v1/disputes", { params: { query }, signal }));
export const warnings = (query: Query<"listWarnings">, signal: Signal) =>
  had(client.GET("/api/v1/warnings", { params: { query }, signal }));

type Schemas = components["schemas"];
export interface About {
  outlet: string | null;
  published: string | null;
}

export const jobs = (signal: Signal) => had(client.GET("/api/v1/jobs", { signal }));
export const addText = (body: Schemas["GivenText"]) => had(client.POST("/api/v1/reports/text", { body }));
export const addAddresses = (body: Schemas["GivenAddresses"]) =>
  had(client.POST("/api/v1/reports/addresses", { body }));
export const addFiles = (files: readonly File[], { outlet, published }: About) =>
  had(
    client.POST("/api/v1/reports/files", {
      body: { files: [], outlet, published },
      bodySerializer() {
        const form = new FormData();
        for (const file of files) form.append("files", file);
        if (outlet) form.append("outlet", outlet);
        if (published) form.append("published", published);
        return form;
      },
    }),
  );

type Asked = Record<string, string | number | boolean | readonly string[] | null | undefined>;

/** The address of a whole answer as a table. */
function tableAt(name: string, query: Asked = {}): string {
  const asked = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [value])
      if (one !== null && one !== undefined) asked.append(key, String(one));
  return `/api/v1/tables/${name}?${asked.toString()}`;
}

const MOST_ROWS = 100_000;

/** Whole answers, not only what a view shows of them, as addresses of CSV files. */
export const tables = {
  events: (query: Query<"tableOfEvents">) => tableAt("events", { ...query, limit: MOST_ROWS }),
  disputes: (query: Query<"tableOfDisputes">) => tableAt("disputes", { ...query, limit: MOST_ROWS }),
  claims: (query: Query<"tableOfClaims">) => tableAt("claims", { ...query, limit: MOST_ROWS }),
  actors: (query: Query<"tableOfActors">) => tableAt("actors", { ...query, limit: MOST_ROWS }),
  reports: (query: Query<"tableOfReports">) => tableAt("reports", { ...query, limit: MOST_ROWS }),
  timeline: (query: Query<"tableOfTimeline">) => tableAt("timeline", { ...query, limit: MOST_ROWS }),
  suggestions: () => tableAt("suggestions", { limit: 500 }),
};

export const session = (signal: Signal) => had(client.GET("/api/v1/session", { signal }));
export const logIn = (body: Schemas["LogIn"]) => had(client.POST("/api/v1/session", { body }));
export const logOut = async (): Promise<void> => void (await client.DELETE("/api/v1/session"));

export const changePassword = async (body: Schemas["NewPassword"]): Promise<void> =>
  void (await client.PUT("/api/v1/session/password", { body }));
export const tokens = (signal: Signal) => had(client.GET("/api/v1/tokens", { signal }));
export const addToken = (body: Schemas["NewToken"]) => had(client.POST("/api/v1/tokens", { body }));
export const removeToken = async (id: string): Promise<void> =>
  void (await client.DELETE("/api/v1/tokens/{id}", { params: { path: { id } } }));

export const accounts = (signal: Signal) => had(client.GET("/api/v1/accounts", { signal }));
export const addAccount = (body: Schemas["NewAccount"]) => had(client.POST("/api/v1/accounts", { body }));
export const setPassword = async (name: string, password: string): Promise<void> =>
  void (await client.PUT("/api/v1/accounts/{name}/password", {
    params: { path: { name } },
    body: { password },
  }));
export const removeAccount = async (name: string): Promise<void> =>
  void (await client.DELETE("/api/v1/accounts/{name}", { params: { path: { name } } }));

export const suggestions = (query: Query<"listSuggestions">, signal: Signal) =>
  had(client.GET("/api/v1/suggestions", { params: { query }, signal }));
export const judgements = (signal: Signal) => had(client.GET("/api/v1/judgements", { signal }));
const JUDGED = {
  same: "/api/v1/judgements/same",
  distinct: "/api/v1/judgements/distinct",
  same_event: "/api/v1/judgements/same-event",
  distinct_event: "/api/v1/judgements/distinct-event",
} as const;
/** Judges two actors, or the happenings that two claims tell of. */
export const judge = (kind: keyof typeof JUDGED, body: Schemas["Pair"]) =>
  had(client.POST(JUDGED[kind], { body }));
export const undo = (judgement: string) =>
  had(client.POST("/api/v1/judgements/undo", { body: { id: judgement, reason: "" } }));

export const reviewQueue = (query: Query<"listReviewQueue">, signal: Signal) =>
  had(client.GET("/api/v1/review/queue", { params: { query }, signal }));
export const decisions = (query: Query<"listDecisions">, signal: Signal) =>
  had(client.GET("/api/v1/review/decisions", { params: { query }, signal }));
export const decide = (kind: "accept" | "reject", body: Schemas["Verdict"]) =>
  had(
    kind === "accept"
      ? client.POST("/api/v1/review/accept", { body })
      : client.POST("/api/v1/review/reject", { body }),
  );
export const correct = (body: Schemas["NewCorrection"]) =>
  had(client.POST("/api/v1/review/correct", { body }));
