import { existsSync, globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadSession } from "../../build/load.ts";
import type { Clause } from "../../src/enrich/clause.ts";
import { findClauses, findUnknownVerbs } from "../../src/enrich/clauses.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import { nameUnits } from "../../src/model/name.ts";
import { readAkn } from "../../src/read/akn/read.ts";
import { assemblyOf } from "../editions/made-session.ts";

const OFFICIAL = "../shared/corpora/un-xml/{ga,hrc,sc,ga-decisions}/*.en.xml";

const FILE = new URL("../../../shared/domain/actions.json", import.meta.url);
const keyIsMissing = existsSync(FILE) ? undefined : "no answer key in ../shared/domain";

const load = () => loadSession({ content: "content", path: "cosp-uncac/7/en" }).session;

interface Answer {
  readonly resolution: string;
  readonly paragraph: number;
  readonly clause: number;
  readonly verb: string;
  readonly addressee: string | null;
  readonly text: string;
}

const placeOf = ({ resolution, paragraph, clause }: Answer) => {
  const isDraft = resolution === "draft";
  const document = isDraft ? "draft-technical-assistance" : `res-${resolution.replace("/", "-")}`;
  return `${document}#op${paragraph} ${clause}`;
};

/** Clauses by their paragraph and number in it, as the answer key counts them; it has none of decisions. */
function placed(clauses: readonly Clause[]): Map<string, Clause> {
  const counts = new Map<string, number>();
  return new Map(
    clauses
      .filter(({ document }) => !document.startsWith("dec-"))
      .map((clause) => {
        const unit = `${clause.document}#${clause.unit}`;
        const nth = (counts.get(unit) ?? 0) + 1;
        counts.set(unit, nth);
        return [`${unit} ${nth}`, clause];
      }),
  );
}

/** The key counts the “that” of “decides that the meeting” to whom it addresses, and commas, and in one place a condition. */
const bare = (addressee: string | null) =>
  addressee?.replace(/^that /, "").replace(/(?:, upon request)?,$/, "") ?? undefined;

test("the clauses of the two texts are those of the answer key, with their verbs and addressees", (context) => {
  context.skip(keyIsMissing !== undefined, keyIsMissing);
  const answers: readonly Answer[] = JSON.parse(readFileSync(FILE, "utf8"));
  const clauses = placed(findClauses(load()));
  const found = answers.filter((answer) => clauses.has(placeOf(answer)));
  const disagreements = (same: (clause: Clause, answer: Answer) => boolean) =>
    found.flatMap((answer) => {
      const clause = clauses.get(placeOf(answer));
      if (!clause || same(clause, answer)) return [];
      const own = `${clause.verb.words} | ${clause.addressee?.words ?? "nobody"}`;
      return [`${placeOf(answer)}: ${own}; key: ${answer.verb} | ${answer.addressee ?? "nobody"}`];
    });
  const verbs = disagreements((clause, { verb }) => clause.verb.words === verb);
  const addressees = disagreements(
    (clause, { addressee }) => clause.addressee?.words === bare(addressee),
  );
  const count = (wrong: readonly string[]) => `${found.length - wrong.length} of ${answers.length}`;
  console.log(
    [
      `clauses: ${found.length} of ${answers.length}, and ${clauses.size - found.length} more`,
      `verbs: ${count(verbs)}; addressees: ${count(addressees)}`,
      ...verbs,
      ...addressees,
    ].join("\n"),
  );
  expect(answers.length).toBe(199);
  expect(
    [...clauses.keys()].filter((place) => !answers.some((one) => placeOf(one) === place)),
  ).toEqual([]);
  expect(found.length).toBe(answers.length);
  expect(verbs).toEqual([]);
  expect(addressees).toEqual([]);
});

test("each verb of the two texts has a force", () => {
  expect(findUnknownVerbs(load())).toEqual([]);
});

test("the mandates to report back are those that a lawyer would list, with sessions where they are said", () => {
  const reports = findClauses(load()).flatMap(({ document, unit, reportBack, furtherReports }) =>
    [reportBack, ...furtherReports].flatMap((report) =>
      report ? [`${document}#${unit}: ${report.to.words}, ${report.session ?? "no session"}`] : [],
    ),
  );
  expect(reports).toEqual([
    "res-7-4#op1: the Implementation Review Group, no session",
    "res-7-4#op2: the Implementation Review Group, no session",
    "res-7-4#op5: the Implementation Review Group, no session",
    "res-7-5#op14: the Conference, 8",
    "res-7-6#op22: the Open-ended Intergovernmental Working Group on the Prevention of Corruption, no session",
    "res-7-6#op22: the Conference, 8",
    "res-7-7#op9: the Conference of the States Parties, no session",
    "dec-7-1#d: the Conference, 8",
  ]);
});

test("conditions are found as often as they stand in the adopted texts", () => {
  const adopted = findClauses(load()).filter(({ document }) => !document.startsWith("draft"));
  const conditions = adopted.flatMap((clause) => clause.conditions);
  const having = (kind: string, words: RegExp) =>
    conditions.filter((one) => one.kind === kind && words.test(one.words)).length;
  expect(having("existing-resources", /within existing resources/)).toBe(5);
  expect(having("upon-request", /^upon request$/)).toBe(14);
  expect(having("upon-request", /^at their request$/)).toBe(1);
  // six resolutions close with it, and resolution 7/8 has one paragraph more of the kind
  expect(having("extrabudgetary", /^(?:to provide|providing) /)).toBe(7);
  expect(having("extrabudgetary", /^subject to /)).toBe(8);
  expect(conditions.length).toBe(5 + 15 + 15);
});

test("each numbered paragraph of official resolutions has a clause, and each of its verbs a force", (context) => {
  const files = globSync(OFFICIAL).toSorted();
  context.skip(files.length === 0, "no official texts in ../shared/corpora");
  const sessions = files.map((path) => {
    const { parts } = readAkn({ path, text: readFileSync(path, "utf8") });
    return assemblyOf(parts.flatMap(({ instruments }) => instruments));
  });
  const clauses = sessions.flatMap(findClauses);
  const secondary = clauses.filter(({ isSecondary }) => isSecondary).length;
  const addressed = clauses.filter(({ addressee }) => addressee).length;
  console.log(
    `official texts: ${clauses.length} clauses in ${files.length}, ${secondary} of them within paragraphs, ${addressed} that address somebody`,
  );
  expect(sessions.flatMap(findUnknownVerbs)).toEqual([]);
  const silent = sessions.flatMap((session) => {
    const having = new Set(findClauses(session).map((one) => `${one.document}#${one.unit}`));
    return instrumentsOf(session).flatMap((text) =>
      nameUnits(text).flatMap((unit) => {
        const isNumbered =
          unit.type === "operative" && unit.depth === 0 && /^\d/.test(unit.node.label ?? "");
        const place = `${text.id}#${unit.name}`;
        return isNumbered && !having.has(place) ? [place] : [];
      }),
    );
  });
  expect(silent).toEqual([]);
});
