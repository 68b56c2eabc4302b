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

export const network = (day: string, query: Question & { type?: string[] }, signal: Signal) =>
  had(client.GET("/api/v1/network/{day}", { params: { path: { day }, query }, signal }));
export const networkDays = (signal: Signal) => had(client.GET("/api/v1/network", { signal }));

export const actors = (query: Query<"listActors">, signal: Signal) =>
  had(client.GET("/api/v1/actors", { params: { query }, signal }));
export const actor = (name: string, query: Query<"getActor">, signal: Signal) =>
  had(client.GET("/api/v1/actors/{name}", { params: { path: { name }, query }, signal }));
export const genealogy = (name: string, query: Question, signal: Signal) =>
  had(client.GET("/api/v1/genealogy/{name}", { params: { path: { name }, query }, signal }));

export const search = (query: Query<"search">, signal: Signal) =>
  had(client.GET("/api/v1/search", { params: { query }, signal }));
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

export const session = (signal: Signal) => had(client.GET("/api/v1/session", { signal }));
export const logIn = (body: Schemas["LogIn"]) => had(client.POST("/api/v1/session", { body }));
export const logOut = async (): Promise<void> => void (await client.DELETE("/api/v1/session"));

export const suggestions = (query: Query<"listSuggestions">, signal: Signal) =>
  had(client.GET("/api/v1/suggestions", { params: { query }, signal }));
export const judgements = (signal: Signal) => had(client.GET("/api/v1/judgements", { signal }));
export const judge = (kind: "same" | "distinct", body: Schemas["Pair"]) =>
  had(
    kind === "same"
      ? client.POST("/api/v1/judgements/same", { body })
      : client.POST("/api/v1/judgements/distinct", { body }),
  );
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
