// Runs the vectors of survey-service/contracts/conditions. Vectors that are refused are for whoever checks types.
import { readFileSync, readdirSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { Decimal, UNANSWERED, compile } from "./condition.mjs";
import { asked } from "./form.mjs";

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

function outcomeOf({ condition, given = {} }) {
  return OUTCOMES.get(compile(condition)(read(given)));
}

// open, hidden, shown or required, and what is broken; of each item where there are items
function stateOf(decided) {
  if (decided.broken === undefined) {
    return Object.fromEntries(Object.entries(decided).map(([name, one]) => [name, stateOf(one)]));
  }
  const { shown, required, broken } = decided;
  const state = shown === UNANSWERED ? "open" : shown ? (required ? "required" : "shown") : "hidden";
  return state + (broken.length > 0 ? `, breaks ${broken.join(" ")}` : "");
}

let run = 0;
const wrong = [];

function check(name, expected, outcome) {
  run++;
  let is;
  try {
    is = outcome();
  } catch (error) {
    is = error.message;
  }
  if (!isDeepStrictEqual(is, expected)) {
    wrong.push(`${name}: ${JSON.stringify(is)}, not ${JSON.stringify(expected)}`);
  }
}

for (const file of readdirSync(folder).filter((name) => name.endsWith(".json")).sort()) {
  const { vectors = [], forms = [] } = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
  for (const vector of vectors.filter(({ expected }) => expected !== undefined)) {
    check(`${file}: ${JSON.stringify(vector)}`, vector.expected, () => outcomeOf(vector));
  }
  for (const form of forms) {
    for (const { given, expected } of form.cases) {
      check(`${file}: ${form.name}, ${JSON.stringify(given)}`, expected, () => stateOf(asked(form, read(given))));
    }
  }
}
wrong.forEach((line) => console.error(line));
if (run === 0 || wrong.length > 0) {
  console.error(`conditions: ${wrong.length} of ${run} vectors come out differently`);
  process.exit(1);
}
console.log(`conditions: ${run} vectors come out the same in JavaScript`);
