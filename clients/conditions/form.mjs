// Decides what a form shows, requires and finds broken, given its answers (docs/conditions.md).
import { UNANSWERED, compile } from "./condition.mjs";

const itemOf = (place) => place.split("/")[0];
const isThere = (value) => value !== undefined && value !== UNANSWERED;

/**
 * What is asked of a body, by code of the question: {shown: true, false or UNANSWERED, required, broken: indices of
 * constraints}, or that by item where it is asked about items or observations.
 *
 * form: organisation (the type of the body), and questions and rosters as a framework has them.
 * given: answers: {code: value, or {item: value}}, status: {code: unknown or notRelevant, or {item: that}} where there is
 * no answer, rosters: {code: {item or item/observation: attributes}}.
 */
export function asked(form, given) {
  const questions = new Map(form.questions.map((question) => [question.code, question]));
  const decided = new Map();
  const named = (roster) => Object.fromEntries((form.rosters[roster].items ?? []).map(({ code, attributes = {} }) => [code, attributes]));

  function places({ roster, perObservation }) {
    if (roster === undefined) {
      return [""];
    }
    const entered = Object.keys(given.rosters?.[roster] ?? {});
    const items = [...Object.keys(named(roster)), ...entered.filter((place) => !place.includes("/"))];
    return perObservation ? items.flatMap((item) => entered.filter((place) => place.startsWith(item + "/"))) : items;
  }

  function kept({ code, roster }, place, said = given.answers) {
    const of = said?.[code];
    return (roster === undefined ? of : of?.[place]) ?? UNANSWERED;
  }

  function shown(question, place) {
    const key = `${question.code} ${place}`;
    if (!decided.has(key)) {
      const applies = question.appliesTo === undefined || question.appliesTo.includes(form.organisation);
      decided.set(key, applies && holds(question.visibleWhen, question, place));
    }
    return decided.get(key);
  }

  const holds = (condition, question, place) => (condition === undefined ? true : compile(condition)(names(question, place)));

  function seen(question, place) {
    return shown(question, place) === true ? kept(question, place) : UNANSWERED;
  }

  function status(question, place) {
    const isShown = shown(question, place);
    if (isShown !== true) {
      return isShown === false ? "notApplicable" : "unanswered";
    }
    const said = kept(question, place, given.status);
    return isThere(seen(question, place)) ? "answered" : isThere(said) ? said : "unanswered";
  }

  // of the same item or observation, of an observation's item, or a list of all there are
  function from(reader, here, code, read) {
    const question = questions.get(code);
    if (question.roster === undefined) {
      return read(question, "");
    }
    const same = reader.roster === question.roster;
    if (same && (reader.perObservation || !question.perObservation)) {
      return read(question, question.perObservation ? here : itemOf(here));
    }
    return places(question)
      .filter((place) => !same || itemOf(place) === itemOf(here))
      .map((place) => read(question, place));
  }

  function names(reader, here) {
    const all = (read) =>
      Object.defineProperties({}, Object.fromEntries([...questions.keys()].map((code) => [code, { get: () => from(reader, here, code, read) }])));
    const attributes = (place) => named(reader.roster)[place] ?? given.rosters?.[reader.roster]?.[place] ?? {};
    return {
      value: kept(reader, here),
      answers: all(seen),
      status: all(status),
      organisation: { type: form.organisation },
      items: Object.fromEntries(Object.keys(form.rosters ?? {}).map((roster) => [roster, places({ roster })])),
      item: reader.roster === undefined ? {} : attributes(itemOf(here)),
      observation: reader.perObservation ? attributes(here) : {},
    };
  }

  function decide(question, place) {
    const isShown = shown(question, place);
    const must = typeof question.required === "string" ? holds(question.required, question, place) : question.required;
    const broken = (question.constraints ?? []).map(({ expect }, at) => [at, isShown === true && holds(expect, question, place) === false]);
    return { shown: isShown, required: isShown === true && must === true, broken: broken.filter(([, is]) => is).map(([at]) => at) };
  }

  return Object.fromEntries(
    form.questions.map((question) => [
      question.code,
      question.roster === undefined
        ? decide(question, "")
        : Object.fromEntries(places(question).map((place) => [place, decide(question, place)])),
    ]),
  );
}
