// One answer in survey-core, with what a screen needs read after each: what is visible, and the points of it.
// Arguments: a JSON file with `model` (as SurveyJS reads it) and `walks` (lists of [question, value or null]).
// Prints the microseconds of each answer as JSON.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [folder, file] = process.argv.slice(2);
const { Model } = createRequire(join(folder, "package.json"))("survey-core");
const { model, walks, points } = JSON.parse(readFileSync(file, "utf-8"));
const taken = [];

function walk(edits) {
  const survey = new Model(model);
  const questions = survey.getAllQuestions();
  for (const [name, value] of edits) {
    const started = process.hrtime.bigint();
    if (value === null) survey.clearValue(name);
    else survey.setValue(name, value);
    let total = 0;
    const route = [];
    for (const question of questions) {
      if (!question.isVisible) continue;
      route.push(question.name);
      const own = points[question.name];
      if (own && !question.isEmpty()) for (const one of [question.value].flat()) total += own[one] ?? 0;
    }
    taken.push(Number(process.hrtime.bigint() - started) / 1000);
  }
}

for (const edits of walks) walk(edits);
console.log(JSON.stringify(taken));
