import { expect, test } from "vitest";
import { loadSession } from "../../build/load.ts";
import { findClauses } from "../../src/enrich/clauses.ts";
import { dayOf, duesOf } from "../../src/enrich/due.ts";
import { adoptedClauses, mandatesOf } from "../../src/enrich/mandates.ts";
import type { Session } from "../../src/model/document.ts";
import { assemblyOf, textOf } from "../editions/made-session.ts";

const { session } = loadSession({ content: "content", path: "cosp-uncac/7/en" });

/** Resolution 75/1 of the General Assembly with these operative paragraphs. */
function ofAssembly(paragraphs: readonly string[], own: Partial<Session> = {}): Session {
  const lines = paragraphs.map((words, nth) => `${nth + 1}. ${words}`);
  const body = ["# Resolution 75/1", "## Title", "The General Assembly,", ...lines];
  const markdown = `---\nkind: resolution\nnumber: 75/1\n---\n\n${body.join("\n\n")}\n`;
  return assemblyOf([textOf(markdown, "res-75-1")], own);
}

test("every clause of what was adopted stands under each of those whom it addresses, or under nobody", () => {
  const groups = mandatesOf(session);
  const clauses = adoptedClauses(session);
  expect(clauses.length).toBeGreaterThan(175);
  for (const clause of clauses) {
    const found = groups.filter((group) => group.clauses.includes(clause));
    const members = clause.addressee?.members ?? [];
    expect(new Set(found.map(({ addressee }) => addressee))).toEqual(
      new Set(members.length === 0 ? [undefined] : members),
    );
  }
});

test("addressees are in alphabetical order, and who addresses nobody stands last", () => {
  const names = mandatesOf(session).map(({ addressee }) => addressee);
  const named = names.filter((name) => name !== undefined);
  expect(named.length).toBeGreaterThan(8);
  expect(named).toEqual(named.toSorted((a, b) => a.localeCompare(b, "en")));
  expect(names.at(-1)).toBeUndefined();
  expect(names.filter((name) => name === undefined)).toHaveLength(1);
});

test("what a draft asks for nobody has to do", () => {
  const drafted = findClauses(session).filter(({ document }) => document.startsWith("draft"));
  expect(drafted.length).toBeGreaterThan(10);
  expect(adoptedClauses(session).filter(({ document }) => document.startsWith("draft"))).toEqual(
    [],
  );
});

test("the reports that the session asks for are found, and to whom and when they are due", () => {
  const lines = duesOf(session).flatMap(({ body, times }) =>
    times.flatMap((time) =>
      time.dues.map(
        ({ clause }) =>
          `${clause.document} ${clause.unit}: ${body}, ${time.session ?? time.words ?? "–"}`,
      ),
    ),
  );
  const conference = session.body.name;
  const prevention = "Open-ended Intergovernmental Working Group on the Prevention of Corruption";
  expect(lines).toEqual([
    `res-7-5 op14: ${conference}, 8`,
    `res-7-6 op22: ${conference}, 8`,
    `dec-7-1 d: ${conference}, 8`,
    `res-7-7 op9: ${conference}, –`,
    "res-7-4 op1: Implementation Review Group, –",
    "res-7-4 op2: Implementation Review Group, –",
    "res-7-4 op5: Implementation Review Group, –",
    `res-7-6 op22: ${prevention}, at its intersessional meetings`,
  ]);
});

test("what is due stands in the order of time: days, sessions, then what is neither", () => {
  const asked = ofAssembly([
    "*Requests* the Secretary-General to report to the General Assembly on this matter;",
    "*Requests* the Secretary-General to report to the General Assembly at its seventy-seventh session;",
    "*Requests* the Secretary-General to report to the General Assembly by 30 June 2021;",
    "*Requests* the Secretary-General to report to the General Assembly at its seventy-sixth session;",
  ]);
  const [due] = duesOf(asked);
  expect(due?.times.map(({ date, session: number }) => date ?? number ?? "–")).toEqual([
    "2021-06-30",
    76,
    77,
    "–",
  ]);
});

test("a day is told only where the words or the facts of that very session have it", () => {
  const asked = ofAssembly(
    [
      "*Requests* the Secretary-General to report to the General Assembly by 30 June 2021;",
      "*Requests* the Secretary-General to report to the General Assembly at its seventy-fifth session;",
      "*Requests* the Secretary-General to report to the General Assembly at its seventy-sixth session;",
      "*Requests* the Secretary-General to report to the Human Rights Council at its seventy-fifth session.",
    ],
    { facts: [{ name: "opened", value: "2020-09-15", evidence: "" }] },
  );
  const days = duesOf(asked).flatMap((to) => to.times.map((time) => dayOf(to, time, asked)));
  expect(days).toEqual(["2021-06-30", "2020-09-15", undefined, undefined]);
});
