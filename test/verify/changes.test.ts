import fc from "fast-check";
import { expect, test } from "vitest";
import { loadSession } from "../../build/load.ts";
import { planSession } from "../../src/editions/site/pages.ts";
import type { Instrument, Session } from "../../src/model/document.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import { verifyChanges, verifyComparison } from "../../src/verify/changes.ts";
import { renderPage } from "../../templates/site/page.ts";
import { CODES, sessionIn } from "../editions/in-six.ts";
import { sessionOf } from "../editions/made-session.ts";
import { instrument } from "../laws/arbitrary.ts";

const real = loadSession({ content: "content", path: "cosp-uncac/7/en" }).session;

/** The comparisons of a session as the site has them. */
function pagesOf(session: Session): string[] {
  const proof = { sources: [], corrections: [], unsourced: [] };
  return planSession([{ session, proof, downloads: [] }])
    .filter(({ kind }) => kind === "changes")
    .map((page) => renderPage(page));
}

/** A session in which a text was a draft of itself, with changes. */
function withDraft(session: Session, draft: Instrument, adopted: Instrument): Session {
  const fact = { name: "adopted-as", of: draft.id, value: adopted.id, evidence: "It is made up." };
  return { ...session, drafts: [draft], facts: [...session.facts, fact] };
}

function texts(): readonly [draft: Instrument, adopted: Instrument] {
  const [draft] = real.drafts;
  const adopted = instrumentsOf(real).find(({ id }) => id === "res-7-3");
  if (!draft || !adopted) throw new Error("there is no draft of resolution 7/3");
  return [draft, adopted];
}

test("the redline of the real draft is the draft without what came in, and the resolution without what went", () => {
  const pages = pagesOf(real);
  expect(pages.length).toBe(1);
  expect(pages.flatMap((page) => verifyComparison("site", "a page", page, real))).toEqual([]);
});

test.each([
  ["a word is lost", /<ins>([^]*?)pivotal|\bimportant\b/, ""],
  ["what came in is shown as if it had stood in the draft", /<ins>([^]*?)<\/ins>/, "$1"],
  ["what went is not told as such", /<del>([^]*?)<\/del>/, "$1"],
  ["a mark of a note is lost", /<sup>7<\/sup>/, ""],
  ["a paragraph is missing", /<section class="change [^>]*id="op5"[^]*?<\/section>/, ""],
])("a page on which %s is found", (_, what, instead) => {
  const [draft, adopted] = texts();
  const [page = ""] = pagesOf(real);
  const start = page.indexOf('id="paragraphs"');
  const damaged = page.slice(0, start) + page.slice(start).replace(what, instead);
  expect(damaged).not.toBe(page);
  expect(verifyChanges("site", damaged, draft, adopted).length).toBeGreaterThan(0);
});

test("a page that says of texts what nobody confirmed is found", () => {
  const [page = ""] = pagesOf(real);
  const silent = { ...real, facts: real.facts.filter(({ name }) => name !== "adopted-as") };
  const [breach] = verifyComparison("site", "a page", page, silent);
  expect(breach?.message).toContain("no fact says");
});

test.each(CODES)(
  "in %s a draft with its paragraphs in another order is told word for word",
  (code) => {
    const session = sessionIn(code);
    const adopted = instrumentsOf(session).find(({ preamble }) => preamble.length > 2);
    if (!adopted) throw new Error("no text has a preamble");
    const [first, second, third, ...others] = adopted.preamble;
    if (!first || !second || !third) throw new Error("the preamble is too short");
    const preamble = [third, first, ...others];
    const draft: Instrument = { ...adopted, id: "draft-a", kind: "draft-resolution", preamble };
    const made = withDraft(session, draft, adopted);
    const pages = pagesOf(made);
    expect(pages.length).toBe(1);
    expect(pages.flatMap((page) => verifyComparison("site", code, page, made))).toEqual([]);
  },
);

test("whatever two texts are, their redline says both, word for word", () => {
  let compared = 0;
  const property = fc.property(instrument, instrument, (one, adopted) => {
    const draft = { ...one, id: "draft-a" };
    // A draft of its own beginnings, so that they are alike enough to be compared.
    const like = {
      ...adopted,
      id: "draft-a",
      operative: [...adopted.operative, ...draft.operative],
    };
    const made = withDraft(sessionOf([adopted]), like, adopted);
    for (const page of pagesOf(made)) {
      compared += 1;
      expect(verifyComparison("site", "a page", page, made)).toEqual([]);
    }
  });
  fc.assert(property, { numRuns: 60 });
  expect(compared).toBeGreaterThan(0);
});
