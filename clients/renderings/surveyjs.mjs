// Runs the committed survey with survey-core: it knows every member, and asks, requires and refuses what the server does.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { Model } from "survey-core";

const renderings = new URL("../../survey-service/contracts/renderings/", import.meta.url);
const read = async name => JSON.parse(await readFile(new URL(name, renderings), "utf8"));
const { survey: json, notes } = await read("every-kind.surveyjs.json");

const survey = new Model(json);
assert.deepEqual((survey.jsonErrors ?? []).map(error => error.message), [], "SurveyJS knows every member");

const question = code => survey.getQuestionByName(code);
assert.equal(question("PL1").title, "Does the province have a plan for digital government?");
survey.locale = "th";
assert.equal(question("PL1").title, "จังหวัดมีแผนพัฒนารัฐบาลดิจิทัลหรือไม่");
assert.deepEqual(question("PL1").choices.map(choice => choice.value), ["none", "draft", "adopted"], "nothing obsolete");
survey.locale = "";

// what is shown and required follows the answers, and what is hidden is not kept for conditions
assert.equal(question("PL2").isVisible, false, "nothing is known of the plan yet");
question("PL1").value = "adopted";
assert.equal(question("PL2").isVisible && question("PL2").isRequired, true, "an adopted plan covers something");
assert.equal(question("PL3").isVisible, false, "the population is not known yet");
question("POP").value = 1000;
assert.equal(question("PL3").isVisible, false, "not more than 1000");
question("POP").value = 1001;
assert.equal(question("PL3").isVisible, true);

// a broken rule keeps back, or warns
question("BUD").value = 0;
question("STF").value = 50;
assert.deepEqual(
  [question("STF").hasErrors(false), question("STF").validators.map(rule => rule.notificationType ?? "error")],
  [false, ["error", "warning"]]);

// what stands alone stands alone
question("PL2").value = ["data"];
assert.deepEqual(question("PL2").choices.filter(choice => choice.isExclusive).map(choice => choice.value), ["nothing"]);

// a row in which something stands needs its required cells, and no other row does
for (const [cells, wrong] of [[{ senior: { men: 3 } }, true], [{ senior: { women: 3 } }, false], [{}, false]]) {
  question("TBL").value = cells;
  assert.equal(question("TBL").hasErrors(false), wrong, `the table with ${JSON.stringify(cells)}`);
}

// limits
for (const [code, bad, good] of [["STF", 100.5, 100], ["STF", -1, 0], ["BUD", -0.01, 0]]) {
  question(code).value = bad;
  assert.equal(question(code).hasErrors(false), true, `${code} can not be ${bad}`);
  question(code).value = good;
  assert.equal(question(code).hasErrors(false), false, `${code} can be ${good}`);
}
assert.deepEqual(
  survey.getAllQuestions().filter(asked => asked.isRequired).map(asked => asked.name),
  ["POP", "PL1", "PL2", "LV1", "SV1", "SYS1"]);
assert.ok(notes.every(note => question(note.question)), "notes are about questions");
console.log(`SurveyJS: a survey of ${survey.getAllQuestions().length} questions runs in survey-core`);
