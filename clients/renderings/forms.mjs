// Plays the forms of the vectors in survey-core: what is visible, required and broken is what the server decides.
import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { Model, settings } from "survey-core";

// as on the server, texts are equal when all their letters are
settings.comparator.caseSensitive = true;
settings.comparator.trimStrings = false;

const committed = new URL("../../survey-service/contracts/renderings/forms.surveyjs.json", import.meta.url);
const forms = JSON.parse(await readFile(committed, "utf8"));
const wrong = [];
let states = 0;

// a question that is for other types of organisation is not in the survey
function stateOf(question) {
  if (!question?.isVisible) {
    return { visible: false };
  }
  question.validate(true);
  const broken = question.errors.filter(error => /^[0-9]+$/.test(error.text));
  return {
    visible: true,
    required: question.isRequired,
    ...(broken.length > 0 && { broken: Object.fromEntries(broken.map(error => [error.text, error.notificationType])) }),
  };
}

function compare(form, survey, { answers, expected }, how) {
  for (const [code, wanted] of Object.entries(expected)) {
    const { required, ...seen } = stateOf(survey.getQuestionByName(code));
    // what can not be said of when it is required is not compared
    const is = wanted.required === undefined ? seen : { visible: seen.visible, required, ...seen };
    states++;
    if (!isDeepStrictEqual(is, wanted)) {
      wrong.push(`${form.name}, ${how}, ${JSON.stringify(answers)}: ${code} is ${JSON.stringify(is)}, not ${JSON.stringify(wanted)}`);
    }
  }
}

const put = (survey, answers) => answers.forEach(([code, value]) => survey.setValue(code, value));

for (const form of forms) {
  const used = new Model(form.survey);
  if ((used.jsonErrors ?? []).length > 0) {
    wrong.push(`${form.name}: ${used.jsonErrors.map(error => error.message)}`);
  }
  for (const one of form.cases) {
    const answers = Object.entries(one.answers);
    const loaded = new Model(form.survey);
    loaded.data = one.answers;
    compare(form, loaded, one, "loaded");
    const forwards = new Model(form.survey);
    put(forwards, answers);
    compare(form, forwards, one, "answered one by one");
    const backwards = new Model(form.survey);
    put(backwards, answers.toReversed());
    compare(form, backwards, one, "answered from the last");
    Object.keys(used.data).filter(code => !(code in one.answers)).forEach(code => used.clearValue(code));
    put(used, answers);
    compare(form, used, one, "answered anew");
  }
}
wrong.forEach(line => console.error(line));
if (states === 0 || wrong.length > 0) {
  console.error(`SurveyJS: ${wrong.length} of ${states} states of questions come out differently`);
  process.exit(1);
}
console.log(`SurveyJS: ${states} states of questions in ${forms.length} forms come out the same in survey-core`);
