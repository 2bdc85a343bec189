import { expect, test } from "vitest";
import { readSession } from "../../src/markdown/session.ts";
import { severityOf } from "../../src/text/diagnostic.ts";
import { readSitting, sittingSlug } from "../../src/model/sitting.ts";

test("a session has one name in paths, and is known by it", () => {
  expect(readSitting("7")).toEqual({ kind: "regular", number: 7 });
  expect(readSitting("s-31")).toEqual({ kind: "special", number: 31 });
  expect(readSitting("es-11")).toEqual({ kind: "emergency", number: 11 });
  expect(readSitting("2025")).toEqual({ kind: "year", number: 2025 });
  for (const slug of ["7", "s-31", "es-11", "2025"]) {
    const sitting = readSitting(slug);
    expect(sitting && sittingSlug(sitting)).toBe(slug);
  }
});

test.for(["", "0", "07", "7.5", "seventh", "ES-11", "../7", "12345"])(
  "“%s” names no session",
  (slug) => expect(readSitting(slug)).toBeUndefined(),
);

const SESSION = `---
kind: session
body: ga
name: General Assembly
session: es-11
language: fr
parts: []
---

# Report
`;

test("the file of a session says the same as its folder, or is told where it does not", () => {
  const faults = (folder: string) =>
    readSession({ path: "session.md", text: SESSION }, () => undefined, folder).diagnostics.map(
      (one) => `${severityOf(one)}: ${one.message}`,
    );
  expect(faults("ga/es-11/fr")).toEqual([]);
  expect(faults("hrc/11/en")).toEqual([
    'error: field “body” is "ga"; expected hrc, as its folder is called',
    'error: field “session” is "es-11"; expected 11, as its folder is called',
    'error: field “language” is "fr"; expected en, as its folder is called',
  ]);
});
