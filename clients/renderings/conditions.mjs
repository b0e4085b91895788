// Runs the vectors of conditions that SurveyJS can say: a question is shown, required and refused as the server decides.
import { readFile } from "node:fs/promises";
import { Model, settings } from "survey-core";

// as on the server, texts are equal when all their letters are
settings.comparator.caseSensitive = true;
settings.comparator.trimStrings = false;

const committed = new URL("../../survey-service/contracts/renderings/conditions.surveyjs.json", import.meta.url);
const vectors = JSON.parse(await readFile(committed, "utf8"));
const wrong = [];
for (const { condition, given, expected, whenTrue, unlessFalse } of vectors) {
  const survey = new Model({
    elements: [
      { type: "text", name: "shown", visibleIf: whenTrue },
      { type: "text", name: "required", requiredIf: whenTrue },
      { type: "text", name: "valid", validators: [{ type: "expression", expression: unlessFalse }] },
    ],
  });
  survey.data = { ...given?.answers, ...(given?.value === undefined ? {} : { "@value": given.value }), valid: "x" };
  const seen = {
    shown: survey.getQuestionByName("shown").isVisible,
    required: survey.getQuestionByName("required").isRequired,
    valid: !survey.getQuestionByName("valid").hasErrors(false),
  };
  const wanted = { shown: expected === "true", required: expected === "true", valid: expected !== "false" };
  if (Object.keys(wanted).some(key => wanted[key] !== seen[key])) {
    wrong.push(`${condition} with ${JSON.stringify(given)} is ${expected}: ${JSON.stringify(seen)} by ${whenTrue}, ${unlessFalse}`);
  }
}
wrong.forEach(line => console.error(line));
if (vectors.length === 0 || wrong.length > 0) {
  console.error(`SurveyJS: ${wrong.length} of ${vectors.length} conditions come out differently`);
  process.exit(1);
}
console.log(`SurveyJS: ${vectors.length} vectors of conditions come out the same in survey-core`);
