import { expect, test } from "vitest";
import { findReferences, type References } from "../../src/enrich/find.ts";
import { resolveIbid } from "../../src/enrich/ibid.ts";
import type { Session } from "../../src/model/document.ts";
import { assemblyOf, sessionOf, textOf } from "../editions/made-session.ts";
import { CONFERENCE, CONVENTION, describe } from "./answer-key.ts";

/** Resolution 7/1 of the Conference with these paragraphs, each given as in its Markdown. */
function ofConference(...paragraphs: readonly string[]): Session {
  return sessionOf([textOf(markdown(paragraphs), "res-7-1")], {
    body: { id: "cosp-uncac", name: CONFERENCE },
  });
}

/** The same as a resolution of the General Assembly. */
function ofAssembly(...paragraphs: readonly string[]): Session {
  return assemblyOf([textOf(markdown(paragraphs), "res-7-1")]);
}

function markdown(paragraphs: readonly string[]): string {
  const own = ["# Resolution 7/1", "## Corruption", "The Conference,", ...paragraphs];
  return `---\nkind: resolution\nnumber: 7/1\n---\n\n${own.join("\n\n")}\n`;
}

/** The references without the name of the Conference and the Convention: `resolution 6/1 → COSP resolution 6/1`. */
function linesOf({ references }: References): string[] {
  return references.map(({ words, targets }) => {
    const all = targets.map(({ target }) => describe(target)).join("; ");
    return `${words} → ${all.replaceAll(CONFERENCE, "COSP").replaceAll(CONVENTION, "UNCAC")}`;
  });
}

const find = (session: Session) => linesOf(findReferences(session));

test("a date behind a list is that of the resolutions before it that have none", () => {
  const { references } = findReferences(
    ofConference(
      "*Recalling* its resolutions 4/2 of 28 October 2011, 5/3 of 29 November 2013 and 6/2 and 6/3 of 6 November 2015,",
    ),
  );
  const texts = references.flatMap(({ targets }) => targets.map(({ target }) => target));
  expect(texts.map((target) => target.type === "text" && [target.number, target.date])).toEqual([
    ["4/2", "2011-10-28"],
    ["5/3", "2013-11-29"],
    ["6/2", "2015-11-06"],
    ["6/3", "2015-11-06"],
  ]);
});

test("each resolution of a list has its own words", () => {
  const text = "*Recalling* its resolutions 6/2 and 6/3 of 6 November 2015,";
  const { references } = findReferences(ofConference(text));
  const plain = text.replaceAll("*", "");
  const stretches = references.flatMap(({ targets }) =>
    targets.map(({ start, end }) => plain.slice(start, end)),
  );
  expect(stretches).toEqual(["resolutions 6/2", "6/3"]);
});

test.for([
  ["its resolution 6/1 of 6 November 2015", "COSP resolution 6/1"],
  ["Conference resolution 6/9", "COSP resolution 6/9"],
  ["Conference of the States Parties resolution 6/1", "COSP resolution 6/1"],
  ["General Assembly resolution 7/1", "General Assembly resolution 7/1"],
  ["Assembly resolution 69/313, annex", "General Assembly resolution 69/313 [annex]"],
  ["Security Council resolution 1373 (2001)", "Security Council resolution 1373 (2001)"],
  ["General Assembly resolution 217 A (III)", "General Assembly resolution 217 A (III)"],
  ["General Assembly resolution S-32/1", "General Assembly resolution S-32/1"],
  [
    "Economic and Social Council resolution 1980/67",
    "Economic and Social Council resolution 1980/67",
  ],
  ["its decision 5/1", "COSP decision 5/1"],
  ["article 46, paragraph 3, of the Convention", "UNCAC, article 46.3"],
  ["article 57, paragraph 4 of the Convention", "UNCAC, article 57.4"],
  ["article 12, paragraph 2 (c), of the Convention", "UNCAC, article 12.2.c"],
  [
    "articles 12, 14, 40, and 52 of the Convention",
    "UNCAC, article 12; UNCAC, article 14; UNCAC, article 40; UNCAC, article 52",
  ],
  ["articles 46, paragraph 4, and 56 of the Convention", "UNCAC, article 46.4; UNCAC, article 56"],
  ["article 5, paragraphs 1 and 3, of the Convention", "UNCAC, article 5.1; UNCAC, article 5.3"],
  [
    "(art. 7, para. 4, and art. 8, para. 5, of the Convention)",
    "UNCAC, article 7.4; UNCAC, article 8.5",
  ],
  ["chapters IV and V of the Convention", "UNCAC, chapter IV; UNCAC, chapter V"],
  ["chapter II (Preventive measures) of the Convention", "UNCAC, chapter II"],
  ["the third preambular paragraph of the Convention", "UNCAC, preambular 3"],
  ["the Convention, in particular article 63 thereof", "UNCAC, article 63"],
  [
    "article 19 of the Universal Declaration of Human Rights",
    "Universal Declaration of Human Rights [article 19]",
  ],
  ["Article 51 of the Charter of the United Nations", "Charter of the United Nations, article 51"],
  [
    "paragraph 5 (d) of the Doha Declaration on integrating crime prevention",
    "Doha Declaration [para. 5.d]",
  ],
  [
    "paragraph 6 of the guidelines for governmental experts",
    "guidelines for governmental experts [para. 6]",
  ],
  ["paragraph 6 of General Assembly resolution 70/1", "General Assembly resolution 70/1 [para. 6]"],
  [
    "paragraphs 5 and 7 (b) of its resolution 6/1",
    "COSP resolution 6/1 [para. 5]; COSP resolution 6/1 [para. 7.b]",
  ],
  ["the Convention on the Rights of the Child", "Convention on the Rights of the Child"],
  [
    "the Implementation Review Mechanism",
    "Mechanism for the Review of Implementation of the UNCAC",
  ],
  ["See CAC/COSP/2017/14, sect. I.A", "CAC/COSP/2017/14 [sect. I.A]"],
  ["CAC/COSP/IRG/2016/9/Add.1, annex I", "CAC/COSP/IRG/2016/9/Add.1 [annex I]"],
  ["the report of the Secretary-General (A/75/479, para. 20)", "A/75/479 [para. 20]"],
  ["the present resolution", "here"],
] as const)("“%s” is %s", ([words, target]) => {
  const lines = find(ofConference(`1. *Recalls* ${words};`));
  const targets = lines.map((line) => line.split(" → ")[1]);
  expect(targets.filter((one) => one === target)).toHaveLength(1);
  expect(
    targets.filter(
      (one) => one !== target && !/^(?:Charter of the United Nations)$/.test(one ?? ""),
    ),
  ).toEqual([]);
});

test("a paragraph of the text itself is known by its name", () => {
  const session = ofConference(
    "1. *Notes* that:\n\n    (a) One is so;\n\n    (b) Another is as in subparagraph (a) above;",
    "2. *Recalls* paragraph 1 (b) above and paragraph 1 of the present resolution;",
    "3. *Recalls* paragraph 9 above;",
  );
  expect(find(session)).toEqual([
    "subparagraph (a) above → op1.a",
    "paragraph 1 (b) above → op1.b",
    "paragraph 1 of the present resolution → op1",
  ]);
  const [lost] = findReferences(session).unresolved;
  expect(lost?.words).toBe("paragraph 9");
  expect(lost?.reason).toBe("this text has no unit op9");
});

test("the body comes from the words around, and not from the shape of the number", () => {
  const paragraphs = [
    "*Emphasizing* the 2030 Agenda adopted by the General Assembly in its resolution 70/1 of 25 September 2015,",
    "*Recalling* its resolution 5/6, entitled “Private sector”, and resolution 6/5,",
    "*Welcoming* resolutions 7/8 and 8/4 of the Commission on Crime Prevention and Criminal Justice,",
    "*Recalling* all relevant Human Rights Council resolutions, including resolutions 23/9 and 29/11, as well as its resolution 7/2,",
    "*Recalling* resolution 6/2 on assets, adopted by the Commission on Human Rights,",
    "*Recalling* resolutions 5/3 and 6/3,",
  ];
  const targets = find(ofConference(...paragraphs)).map((line) => line.split(" → ")[1]);
  expect(targets).toEqual([
    "General Assembly resolution 70/1",
    "COSP resolution 5/6",
    "COSP resolution 6/5",
    "Commission on Crime Prevention and Criminal Justice resolution 7/8; Commission on Crime Prevention and Criminal Justice resolution 8/4",
    "Human Rights Council resolution 23/9; Human Rights Council resolution 29/11",
    "COSP resolution 7/2",
    "Commission on Human Rights resolution 6/2",
    "COSP resolution 5/3; COSP resolution 6/3",
  ]);
});

test("the same words mean other bodies in the text of another", () => {
  const paragraphs = ["*Recalling* its resolution 7/8 and Conference resolution 7/8,"];
  expect(find(ofConference(...paragraphs))).toEqual([
    "its resolution 7/8 → COSP resolution 7/8",
    "Conference resolution 7/8 → COSP resolution 7/8",
  ]);
  const known =
    "*Welcoming* the report of the Conference of the States Parties to the United Nations Convention against Corruption,";
  expect(find(ofAssembly(known, ...paragraphs))).toEqual([
    "its resolution 7/8 → General Assembly resolution 7/8",
    "Conference resolution 7/8 → COSP resolution 7/8",
  ]);
});

test("in a text of its parties “the Convention” is theirs, whatever else is named", () => {
  const other = "*Noting* the United Nations Convention against Transnational Organized Crime,";
  const lines = find(
    ofConference(other, "1. *Recalls* article 6 of the Convention and chapter V;"),
  );
  expect(lines.slice(1)).toEqual(["article 6 → UNCAC, article 6", "chapter V → UNCAC, chapter V"]);
});

test("elsewhere “the Convention” is the one that was named last", () => {
  const session = ofAssembly(
    "*Recalling* the Convention on the Rights of the Child,",
    "*Recalling also* article 6 of the Convention and article 9,",
  );
  expect(find(session).slice(1)).toEqual([
    "article 6 → Convention on the Rights of the Child, article 6",
    "article 9 → Convention on the Rights of the Child, article 9",
  ]);
  const lost = findReferences(ofAssembly("*Recalling* article 6,")).unresolved;
  expect(lost.map(({ words, reason }) => [words, reason])).toEqual([
    ["article 6", "no treaty is named that it is of"],
  ]);
});

test("a reference says how it is known what it points to", () => {
  const { references } = findReferences(
    ofConference(
      "*Recalling* General Assembly resolution 70/1, its resolution 6/1 and article 5 of the Convention,",
      "*Recalling* chapter V,",
    ),
  );
  expect(references.map(({ words, confidence }) => [words, confidence])).toEqual([
    ["General Assembly resolution 70/1", "stated"],
    ["its resolution 6/1", "context"],
    ["article 5", "context"],
    ["chapter V", "usage"],
  ]);
});

test("a note is about what its mark stands behind", () => {
  const session = ofConference(
    "*Noting* the United Nations Convention against Transnational Organized Crime[^2] and the Convention,[^1]",
    "[^1]: United Nations, *Treaty Series*, vol. 2349, No. 42146.",
    "[^2]: *Ibid.*, vol. 2225, No. 39574.",
  );
  expect(find(session)).toEqual([
    "United Nations Convention against Transnational Organized Crime → United Nations Convention against Transnational Organized Crime",
    "United Nations, Treaty Series, vol. 2349, No. 42146 → UNCAC, vol. 2349, No. 42146",
    "Ibid., vol. 2225, No. 39574 → United Nations Convention against Transnational Organized Crime, vol. 2225, No. 39574",
  ]);
});

test("“Ibid.” points to what the note before it does", () => {
  const session = ofConference(
    "*Noting* one,[^1] two,[^2] three[^3] and four,[^4]",
    "[^1]: See CAC/COSP/2019/17, sect. I.B.",
    "[^2]: *Ibid.*, sect. I.C.",
    "[^3]: *Ibid.*",
    "[^4]: *Ibid.*, para. 5.",
  );
  expect(find(session)).toEqual([
    "CAC/COSP/2019/17, sect. I.B → CAC/COSP/2019/17 [sect. I.B]",
    "Ibid., sect. I.C → CAC/COSP/2019/17 [sect. I.C]",
    "Ibid → CAC/COSP/2019/17 [sect. I.C]",
    "Ibid., para. 5 → CAC/COSP/2019/17 [sect. I.C, para. 5]",
  ]);
});

test("“Ibid.” behind a note that cites two things is reported", () => {
  const session = ofConference(
    "*Noting* one[^1] and two,[^2]",
    "[^1]: See CAC/COSP/2017/3 and CAC/COSP/2017/7.",
    "[^2]: *Ibid.*",
  );
  expect(findReferences(session).unresolved.map(({ unit, reason }) => [unit, reason])).toEqual([
    ["fn2", "the note before does not cite one thing alone"],
  ]);
});

test("what is no reference is none", () => {
  const session = ofConference(
    "*Recalling* draft resolution 7/9, the eighth session, 10 November 2017, HIV/AIDS and/or the articles of the Convention, 50/50 and Goal 16,",
    "1. *Takes note* of the *United Nations Convention against Corruption: A Strategy*;",
  );
  expect(find(session)).toEqual([]);
});

test("documents are found by their symbols in every language", () => {
  const french = {
    ...ofConference("*Prenant note* du rapport,[^1]", "[^1]: Voir CAC/COSP/2017/9."),
    language: "fr",
  };
  expect(find(french)).toEqual(["CAC/COSP/2017/9 → CAC/COSP/2017/9"]);
});

test("each kind of space is a space", () => {
  const session = ofConference("*Recalling* its resolution\u00A06/1 of 6\u00A0November\u00A02015,");
  expect(find(session)).toEqual([
    "its resolution\u00A06/1 of 6\u00A0November\u00A02015 → COSP resolution 6/1",
  ]);
});

test("what “Ibid.” stands for is said to be of the note that has the words, and not of another “Ibid.”", () => {
  const session = ofConference(
    "*Noting* one,[^1] two,[^2] three[^3] and four,[^4]",
    "[^1]: United Nations, *Treaty Series*, vol. 1, No. 2.",
    "[^2]: *Ibid.*, vol. 3, No. 4.",
    "[^3]: () *Ibid.*, vol. 5, No. 6.",
    "[^4]: *Ibid.*",
  );
  const resolved = [...resolveIbid(session).values()];
  expect(resolved.map(({ start, note, words }) => [start, note, words])).toEqual([
    [0, "1", "United Nations, Treaty Series"],
    [3, "1", "United Nations, Treaty Series"],
    [0, "3", "United Nations, Treaty Series, vol. 5, No. 6"],
  ]);
});
