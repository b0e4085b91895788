// Loads the surveys of all shipped frameworks: SurveyJS knows every member, and can evaluate every condition.
// The tests of survey-service make them.
import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { ConditionsParser, Model } from "survey-core";

const folder = new URL("../../survey-service/target/renderings/shipped/", import.meta.url);
if (!existsSync(folder)) {
  console.log("NOT RUN: the surveys of shipped frameworks: the tests of survey-service have not made them");
  process.exit(process.env.PHROM_COMPLETE === "true" ? 1 : 0);
}
const parser = new ConditionsParser();
const wrong = [];
let surveys = 0;
let questions = 0;

function conditionsOf(json) {
  return Object.entries(json ?? {}).flatMap(([name, value]) =>
    typeof value === "object"
      ? conditionsOf(value)
      : ["visibleIf", "requiredIf", "expression"].includes(name) && typeof value === "string" ? [value] : []);
}

for (const file of (await readdir(folder)).filter(name => name.endsWith(".surveyjs.json")).sort()) {
  const json = JSON.parse(await readFile(new URL(file, folder), "utf8"));
  const survey = new Model(json);
  surveys++;
  questions += survey.getAllQuestions().length;
  wrong.push(...(survey.jsonErrors ?? []).map(error => `${file}: ${error.message}`));
  if (survey.getAllQuestions().length === 0) {
    wrong.push(`${file}: no questions`);
  }
  conditionsOf(json).filter(text => !parser.parseExpression(text)).forEach(text => wrong.push(`${file}: not a condition: ${text}`));
}
wrong.forEach(line => console.error(line));
if (surveys === 0 || wrong.length > 0) {
  console.error(`SurveyJS: ${wrong.length} faults in ${surveys} surveys of shipped frameworks`);
  process.exit(1);
}
console.log(`SurveyJS: ${surveys} surveys of shipped frameworks with ${questions} questions load in survey-core`);
