import { expect, test } from "vitest";
import type { Clause } from "../../src/enrich/clause.ts";
import { findClauses, findUnknownVerbs } from "../../src/enrich/clauses.ts";
import type { Session } from "../../src/model/document.ts";
import { plainText } from "../../src/model/inlines.ts";
import { nameUnits, textsOf } from "../../src/model/name.ts";
import { sessionOf, textOf } from "../editions/made-session.ts";

const CONFERENCE =
  "Conference of the States Parties to the United Nations Convention against Corruption";

function resolution(...paragraphs: readonly string[]): Session {
  const own = ["# Resolution 7/1", "## Corruption", "The Conference,", ...paragraphs];
  const text = `---\nkind: resolution\nnumber: 7/1\n---\n\n${own.join("\n\n")}\n`;
  return sessionOf([textOf(text, "res-7-1")], { body: { id: "cosp-uncac", name: CONFERENCE } });
}

function decision(...paragraphs: readonly string[]): Session {
  const own = ["# Decision 7/1", "## Work", ...paragraphs];
  const text = `---\nkind: decision\nnumber: 7/1\n---\n\n${own.join("\n\n")}\n`;
  return sessionOf([textOf(text, "dec-7-1")], { body: { id: "cosp-uncac", name: CONFERENCE } });
}

/** `Urges → States parties` */
const lineOf = ({ verb, addressee }: Clause) =>
  addressee ? `${verb.words} → ${addressee.words}` : verb.words;

const linesOf = (session: Session) => findClauses(session).map(lineOf);

// A paragraph, and its clauses.
test.for([
  ["1. *Urges* all States parties to ratify it.", ["Urges → all States parties"]],
  [
    "1. *Notes* that costs differ, and urges States parties to waive them, and, in this regard, stresses the need for care.",
    ["Notes", "urges → States parties", "stresses"],
  ],
  [
    "1. *Takes note with appreciation* of the report, notes with deep concern the delays, and also requests the Secretariat to report.",
    ["Takes note with appreciation", "notes with deep concern", "also requests → the Secretariat"],
  ],
  // nouns
  [
    "1. *Encourages* States parties to answer international requests for assistance, requests and demands, and appeals from others.",
    ["Encourages → States parties"],
  ],
  // what others do
  [
    "1. *Encourages* the use of an approach that promotes dialogue, encourages cooperation and supports development.",
    ["Encourages"],
  ],
  [
    "1. *Recalls* its resolution 6/1, which requests the Secretariat to report, invites donors to help and urges States to act.",
    ["Recalls"],
  ],
  // quoted
  ["1. *Welcomes* the campaign “Youth speaks, and urges States to listen”.", ["Welcomes"]],
  // participles
  [
    "1. *Calls upon* States parties, while stressing the role of youth and urging care, to act.",
    ["Calls upon → States parties"],
  ],
  ["1. *Reiterates* its call upon States to act.", ["Reiterates its call → States"]],
  ["1. *Expresses* its deep concern at the delays.", ["Expresses its deep concern"]],
  ["1. *Continues to urge* States to act.", ["Continues to urge → States"]],
  ["1. *Strongly and unequivocally condemns* the acts.", ["Strongly and unequivocally condemns"]],
] as const)("of “%s” each clause is found, with its verb as printed", ([paragraph, clauses]) => {
  expect(linesOf(resolution(paragraph))).toEqual(clauses);
});

// What follows the verb, and whom it addresses; with nobody, an empty string.
test.for([
  [
    "Urges",
    "States parties, donors and technical assistance providers to act.",
    "States parties, donors and technical assistance providers",
  ],
  ["Urges", "States parties, within their means, to act.", "States parties"],
  ["Urges", "States parties to the Convention to act.", "States parties to the Convention"],
  ["Urges", "States in a position to do so to act.", "States in a position to do so"],
  ["Urges", "States that have not yet done so to act.", "States that have not yet done so"],
  ["Requests", ", in this regard, the Secretariat to act.", "the Secretariat"],
  ["Requests", "the Secretariat, and invites donors, to act.", "the Secretariat"],
  [
    "Encourages",
    "States under review and, upon request, the Secretariat, to act.",
    "States under review and, upon request, the Secretariat",
  ],
  ["Reminds", "States parties of their commitment.", "States parties"],
  ["Decides", "that the Working Group should meet.", "the Working Group"],
  ["Decides", "that the measures shall apply.", ""],
  ["Decides", "to invite donors to act.", ""],
  ["Recommends", "that Member States engage with youth.", "Member States"],
  ["Encourages", "efforts by States to act.", ""],
  ["Encourages", "the sharing of experience to prevent corruption.", ""],
  ["Calls for", "States to act.", ""],
  ["Welcomes", "the Secretariat to the meeting.", ""],
] as const)("“%s %s” addresses “%s”", ([verb, words, addressee]) => {
  const glued = words.startsWith(",") ? words : ` ${words}`;
  const [clause] = findClauses(resolution(`1. *${verb}*${glued}`));
  expect(clause?.addressee?.words ?? "").toBe(addressee);
});

test("a register lists each of those who are addressed by their full name, without article and conditions", () => {
  const session = resolution(
    "1. *Welcomes* the work of the United Nations Office on Drugs and Crime, and requests the Office, all States parties that have not yet done so and other interested donors to act.",
  );
  expect(findClauses(session).at(-1)?.addressee?.members).toEqual([
    "United Nations Office on Drugs and Crime",
    "States parties",
    "Interested donors",
  ]);
});

test("a clause goes to where the next begins, and shares its words where it has none of its own", () => {
  const session = resolution(
    "1. *Requests* the Office, and invites the Initiative, to act; and decides to meet.",
  );
  expect(findClauses(session).map(({ words }) => words)).toEqual([
    "Requests the Office, and invites the Initiative, to act",
    "invites the Initiative, to act",
    "decides to meet.",
  ]);
});

test("items go on with the last clause of their paragraph, with what they ask for", () => {
  const session = resolution(
    "1. *Requests* the Secretariat:\n\n    (a) To assist States, upon request;\n\n    (b) To report to the General Assembly, by 30 June 2019, on progress.",
    "2. *Welcomes* the report.",
  );
  const [clause, ...others] = findClauses(session);
  expect(clause?.items).toEqual(["op1.a", "op1.b"]);
  expect(clause?.conditions.map(({ unit, words }) => [unit, words])).toEqual([
    ["op1.a", "upon request"],
  ]);
  expect(clause?.reportBack).toMatchObject({
    to: { unit: "op1.b", words: "the General Assembly" },
  });
  expect(others.map(lineOf)).toEqual(["Welcomes"]);
});

test("the items of a decision are told in the past, and what it recalls is not decided again", () => {
  const session = decision(
    "At its 13th meeting, the Conference:",
    "(a) Recalled its resolution 6/1, in which it had requested the Group to consider a plan, requested the Secretariat to plan, and requested the Group to submit a report to the Conference;",
    "(b) Took note of the plan requested by the Conference;",
    "(c) Invited States parties to speak, and requested the Secretariat to report to the Conference at its eighth session.",
  );
  expect(linesOf(session)).toEqual([
    "Recalled",
    "Took note",
    "Invited → States parties",
    "requested → the Secretariat",
  ]);
  const reports = findClauses(session).filter(({ reportBack }) => reportBack);
  expect(reports.map(({ unit, reportBack }) => [unit, reportBack?.session])).toEqual([["c", 8]]);
});

test.for([
  [
    "to report to the Conference at its eighth session",
    ["the Conference, at its eighth session, 8"],
  ],
  [
    "to report on progress to the Working Group at its meetings and to the Conference at its twenty-first session",
    ["the Working Group, at its meetings, -", "the Conference, at its twenty-first session, 21"],
  ],
  [
    "to submit, by 30 June 2019, a report on it to the General Assembly",
    ["the General Assembly, by 30 June 2019, 2019-06-30"],
  ],
  [
    "to report to the Council at its fiftieth and fifty-first sessions",
    [
      "the Council, at its fiftieth and fifty-first sessions, 50",
      "the Council, at its fiftieth and fifty-first sessions, 51",
    ],
  ],
  ["to keep the Security Council informed", ["the Security Council, -, -"]],
  ["to provide the Conference with information", []],
  ["to encourage persons to report to the police", []],
  ["to use the reports of States to the Conference", []],
] as const)("“Requests the Secretariat %s” has it report to %o", ([words, reports]) => {
  const clauses = findClauses(resolution(`1. *Requests* the Secretariat ${words}.`));
  const found = clauses.flatMap(({ reportBack, furtherReports }) =>
    [...(reportBack ? [reportBack] : []), ...furtherReports].map(
      ({ to, when, session, date }) =>
        `${to.words}, ${when?.words ?? "-"}, ${session ?? date ?? "-"}`,
    ),
  );
  expect(found).toEqual(reports);
});

test("a verb of which it is not known what it does is reported, not guessed", () => {
  const session = resolution("1. *Marvels* at the progress.", "2. *Urges* States to act.");
  expect(linesOf(session)).toEqual(["Urges → States"]);
  expect(findUnknownVerbs(session)).toMatchObject([{ unit: "op1", words: "Marvels" }]);
});

test("the words of a clause and of all that is found in it are those of its paragraph", () => {
  const session = resolution(
    "1. *Requests* the\u00A0Secretariat, within\u00A0existing resources, to report to the\u00A0Conference, upon\u00A0request;",
  );
  const [text] = session.parts.flatMap(({ instruments }) => instruments);
  const unit = text && nameUnits(text).find(({ name }) => name === "op1");
  const [block] = unit ? textsOf(unit) : [];
  const plain = block ? plainText(block.text) : "";
  const [clause] = findClauses(session);
  const stretches = clause
    ? [clause, clause.verb, clause.addressee, ...clause.conditions, clause.reportBack?.to]
    : [];
  expect(stretches.length).toBe(6);
  for (const stretch of stretches) {
    expect(stretch?.words).toBe(plain.slice(stretch?.start, stretch?.end));
  }
});

test("texts in other languages have no clauses, for the grammar is that of English", () => {
  const session = resolution("1. *Urges* States to act.");
  expect(findClauses({ ...session, language: "fr" })).toEqual([]);
});

test("clauses are found once a session", () => {
  const session = resolution("1. *Urges* States to act.");
  expect(findClauses(session)).toBe(findClauses(session));
});
