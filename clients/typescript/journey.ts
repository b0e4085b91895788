// Plays a round from its plan to its ranking with the generated types alone, and prints the ranking as JSON.
import { randomUUID } from "node:crypto";
import createClient from "openapi-fetch";
import type { paths as Reporting } from "../target/typescript/reporting.js";
import type { paths as Scoring } from "../target/typescript/scoring.js";
import type { paths as Survey } from "../target/typescript/survey.js";

const ROUND = "clients-typescript";
const answers: Record<string, Record<string, number>> = JSON.parse(given("PHROM_ANSWERS"));

const manager = createClient<Survey>({ baseUrl: given("PHROM_SURVEY"), headers: bearer("PHROM_MANAGER") });
const respondent = createClient<Survey>({ baseUrl: given("PHROM_SURVEY"), headers: bearer("PHROM_RESPONDENT") });
const analyst = createClient<Scoring>({ baseUrl: given("PHROM_SCORING"), headers: bearer("PHROM_ANALYST") });
const anybody = createClient<Reporting>({ baseUrl: given("PHROM_REPORTING") });

await plan();
await open();
await answer();
await close();
await score();
await publish();
console.log(JSON.stringify(await ranking()));

async function plan(): Promise<void> {
  const planned = await manager.POST("/v1/rounds", {
    params: { header: once() },
    body: {
      id: ROUND,
      title: { th: "รอบทดลองของไคลเอนต์", en: "A round of the generated client" },
      framework: "gtmi",
      frameworkVersion: "1",
      referenceDate: "2022-11-01",
      participants: { codes: Object.keys(answers) },
    },
  });
  accepted(planned, "the plan");
}

async function open(): Promise<void> {
  accepted(await manager.POST("/v1/rounds/{id}/opening", await ofRound()), "the opening");
}

async function answer(): Promise<void> {
  const page = accepted(
    await respondent.GET("/v1/assessments", { params: { query: { round: ROUND, pageSize: 200 } } }),
    "the list of assessments",
  );
  for (const { id, participant } of page.items ?? []) {
    const values = Object.entries(answers[participant?.code ?? ""] ?? {});
    if (id === undefined || values.length === 0) {
      throw new Error(`an assessment that was not planned: ${id}`);
    }
    const answered = await respondent.PATCH("/v1/assessments/{id}/answers", {
      params: { path: { id } },
      body: { answers: Object.fromEntries(values.map(([question, value]) => [question, { value, version: 0 }])) },
    });
    accepted(answered, `the answers of ${participant?.code}`);
    const submitted = await respondent.POST("/v1/assessments/{id}/submission", {
      params: { path: { id }, header: { ...once(), "If-Match": etag(answered.response) } },
    });
    if (accepted(submitted, "the submission").state !== "submitted") {
      throw new Error(`the assessment of ${participant?.code} is not submitted`);
    }
  }
}

async function close(): Promise<void> {
  accepted(await manager.POST("/v1/rounds/{id}/closing", await ofRound()), "the closing");
}

/** The official run is refused until every submission has arrived. */
async function score(): Promise<void> {
  await inTime("the official run", async () => {
    const run = await analyst.POST("/v1/rounds/{round}/score-runs", {
      params: { path: { round: ROUND }, header: once() },
      body: { kind: "official" },
    });
    return run.response.ok ? true : undefined;
  });
}

async function publish(): Promise<void> {
  accepted(await manager.POST("/v1/rounds/{id}/publication", await ofRound()), "the publication");
}

async function ranking(): Promise<unknown> {
  return inTime("the ranking", async () => {
    const { data } = await anybody.GET("/v1/rounds/{id}/ranking", {
      params: { path: { id: ROUND }, query: { run: "official" } },
    });
    // the same address gives CSV to whoever asks for it
    if (data === undefined || typeof data === "string") {
      return undefined;
    }
    return data.items?.length === Object.keys(answers).length
      ? data.items.map(row => ({ code: row.organisation?.code, rank: row.rank, score: row.score }))
      : undefined;
  });
}

async function ofRound() {
  const found = await manager.GET("/v1/rounds/{id}", { params: { path: { id: ROUND } } });
  accepted(found, "the round");
  return { params: { path: { id: ROUND }, header: { ...once(), "If-Match": etag(found.response) } } };
}

async function inTime<T>(what: string, attempt: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const found = await attempt();
    if (found !== undefined) {
      return found;
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  throw new Error(`${what} did not come`);
}

function accepted<T>(answer: { data?: T; error?: unknown; response: Response }, what: string): T {
  if (!answer.response.ok) {
    throw new Error(`${what} was refused with ${answer.response.status}: ${JSON.stringify(answer.error)}`);
  }
  return answer.data as T;
}

function once() {
  return { "Idempotency-Key": randomUUID() };
}

function etag(response: Response): string {
  return response.headers.get("ETag") ?? "";
}

function bearer(name: string) {
  return { Authorization: `Bearer ${given(name)}` };
}

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error(`${name} is not set`);
  }
  return value;
}
