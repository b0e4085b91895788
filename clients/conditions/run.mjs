// Runs the vectors of survey-service/contracts/conditions. Vectors that are refused are for whoever checks types.
import { readFileSync, readdirSync } from "node:fs";
import { Decimal, UNANSWERED, compile } from "./condition.mjs";

const folder = new URL("../../survey-service/contracts/conditions/", import.meta.url);
const OUTCOMES = new Map([[true, "true"], [false, "false"], [UNANSWERED, "undetermined"]]);

function read(value) {
  if (value === null) {
    return UNANSWERED;
  }
  if (typeof value === "number") {
    return Decimal.of(String(value));
  }
  if (Array.isArray(value)) {
    return value.map(read);
  }
  return typeof value === "object"
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, read(inner)]))
    : value;
}

let run = 0;
const wrong = [];
for (const file of readdirSync(folder).filter((name) => name.endsWith(".json")).sort()) {
  for (const { condition, given = {}, expected } of JSON.parse(readFileSync(new URL(file, folder), "utf8")).vectors) {
    if (expected === undefined) {
      continue;
    }
    run++;
    let outcome;
    try {
      outcome = OUTCOMES.get(compile(condition)(read(given)));
    } catch (error) {
      outcome = error.message;
    }
    if (outcome !== expected) {
      wrong.push(`${file}: ${condition} with ${JSON.stringify(given)}: ${outcome}, not ${expected}`);
    }
  }
}
wrong.forEach((line) => console.error(line));
if (run === 0 || wrong.length > 0) {
  console.error(`conditions: ${wrong.length} of ${run} vectors come out differently`);
  process.exit(1);
}
console.log(`conditions: ${run} vectors come out the same in JavaScript`);
