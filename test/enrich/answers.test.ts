import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadSession } from "../../build/load.ts";
import { findReferences } from "../../src/enrich/find.ts";
import type { Reference, Target } from "../../src/enrich/reference.ts";
import { plainText } from "../../src/model/inlines.ts";
import { nameUnits, textsOf } from "../../src/model/name.ts";
import { readAkn } from "../../src/read/akn/read.ts";
import { assemblyOf } from "../editions/made-session.ts";
import {
  CONFERENCE,
  describe,
  keyIsMissing,
  readAnswers,
  readLaterCitations,
} from "./answer-key.ts";

const load = () => loadSession({ content: "content", path: "cosp-uncac/7/en" }).session;

interface Line {
  readonly place: string;
  readonly words: string;
  readonly target: string;
}

function linesOf(references: readonly Reference[]): Line[] {
  return references.flatMap(({ document, unit, words, targets }) =>
    targets.map(({ target }) => ({
      place: `${document}#${unit}`,
      words,
      target: describe(target),
    })),
  );
}

/** A treaty by its name and no more: the answer key lists what of it is cited, and not each time it is named. */
function isName(target: Target): boolean {
  return target.type === "treaty" && !target.provision && !target.series;
}

test("every citation of the two texts is found, each with what it points to, and nothing else", (context) => {
  context.skip(keyIsMissing !== undefined, keyIsMissing);
  const { references, unresolved } = findReferences(load());
  const cited = references.filter(({ targets }) => targets.some(({ target }) => !isName(target)));
  const left = linesOf(cited);
  const found = left.length;
  const answers = readAnswers().flatMap(({ place, words, targets }) =>
    targets.map((target) => ({ place, words, target })),
  );
  const missed = answers.filter(({ place, target }) => {
    const nth = left.findIndex((line) => line.place === place && line.target === target);
    if (nth >= 0) left.splice(nth, 1);
    return nth < 0;
  });
  const right = answers.length - missed.length;
  const names = references.length - cited.length;
  console.log(
    `references: recall ${right} of ${answers.length}, precision ${right} of ${found}, and ${names} treaties by name`,
  );
  expect(missed).toEqual([]);
  expect(left).toEqual([]);
  expect(unresolved).toEqual([]);
});

test("a reference has the words that the answer key quotes, or part of them, or more", (context) => {
  context.skip(keyIsMissing !== undefined, keyIsMissing);
  const lines = linesOf(findReferences(load()).references);
  const lost = readAnswers().filter(
    ({ place, words }) =>
      !lines.some(
        (line) =>
          line.place === place && (words.includes(line.words) || line.words.includes(words)),
      ),
  );
  expect(lost).toEqual([]);
});

test("each time that later resolutions of the General Assembly cite one of the Conference is found", (context) => {
  const files = globSync("../shared/corpora/un-xml/ga/{75-194,77-235,79-190}.en.xml");
  context.skip(
    keyIsMissing !== undefined || files.length < 3,
    keyIsMissing ?? "no official texts in ../shared/corpora",
  );
  const texts = files.flatMap((path) => {
    const { parts } = readAkn({ path, text: readFileSync(path, "utf8") });
    return parts.flatMap(({ instruments }) => instruments);
  });
  const { references } = findReferences(assemblyOf(texts));
  const counts = readLaterCitations().map((pair) => {
    const [number = "", by = ""] = pair.split(" in A/RES/");
    const text = texts.find(({ id }) => id === `res-${by.replace("/", "-")}`);
    const words = text
      ? nameUnits(text)
          .flatMap(textsOf)
          .map((block) => plainText(block.text))
      : [];
    const stands = words.join("\n").match(new RegExp(`(?<![\\d/])${number}(?![\\d/])`, "g")) ?? [];
    const found = references
      .filter(({ document }) => document === text?.id)
      .flatMap(({ targets }) => targets)
      .filter(({ target }) => describe(target) === `${CONFERENCE} resolution ${number}`);
    return { pair, stands: stands.length, found: found.length };
  });
  const sum = (count: "stands" | "found") => counts.reduce((all, one) => all + one[count], 0);
  console.log(`citations in later resolutions: ${sum("found")} of ${sum("stands")}`);
  expect(sum("stands")).toBeGreaterThan(15);
  expect(counts.filter(({ stands, found }) => stands !== found)).toEqual([]);
});
