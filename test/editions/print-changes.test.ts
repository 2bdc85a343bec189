import { describe, expect } from "vitest";
import { launchBrowser } from "../../build/browser.ts";
import { proveChanges } from "../../build/print-proof.ts";
import { printChanges } from "../../build/print-session.ts";
import { compareTexts } from "../../src/enrich/comparison.ts";
import type { Session } from "../../src/model/document.ts";
import { readPdf } from "../../src/verify/pdf.ts";
import { verifyPrintedChanges } from "../../src/verify/changes.ts";
import { changesPiece } from "../../templates/print/changes.ts";
import { browserIsMissing, testNeeding } from "../checkers.ts";
import { sessionOf, textOf } from "./made-session.ts";
import { sentences } from "./random-text.ts";

const head = (kind: string) => `---\nkind: ${kind}\n---\n\n## Corruption\n\nThe Conference,\n\n`;

/** A draft of some pages and what became of it, as a session has them. */
function made(language: string): Session {
  const paragraphs = Array.from({ length: 24 }, (_, nth) => sentences(2, 7 * nth + 1, language));
  const changed = paragraphs.map((words, nth) =>
    nth % 3 === 0 ? `${sentences(1, 300 + nth, language)} ${words}` : words,
  );
  const [first = "", second = "", ...others] = changed;
  const numbered = (some: readonly string[]) =>
    some.map((words, nth) => `${nth + 1}. ${words}`).join("\n\n");
  const draft = textOf(`${head("draft-resolution")}${numbered(paragraphs)}\n`, "draft-a");
  const adopted = textOf(
    `${head("resolution")}${numbered([second, first, ...others.slice(1)])}\n`,
    "res-7-1",
  );
  const evidence = "It is made up.";
  const facts = [{ name: "adopted-as", of: "draft-a", value: "res-7-1", evidence }];
  return sessionOf([adopted], { drafts: [draft], facts, language });
}

describe("the printed redline of a draft", () => {
  for (const language of ["en", "ar"]) {
    testNeeding(browserIsMissing())(
      `holds the words of both texts in ${language}, over page breaks, and can be read to somebody`,
      async () => {
        const session = made(language);
        const [draft] = session.drafts;
        const adopted = session.parts[0]?.instruments[0];
        if (!draft || !adopted) throw new Error("the session is empty");
        const comparison = compareTexts(draft, adopted, session);
        const running = await launchBrowser();
        try {
          const { bytes, pages, faults } = await printChanges(comparison, session, running);
          expect(pages).toBeGreaterThan(1);
          expect(faults).toEqual([]);
          const file = "redline.pdf";
          expect(await proveChanges("", { file, bytes, session, comparison })).toEqual([]);
          const markup = changesPiece(comparison, session).html.toString();
          const { body } = await readPdf(bytes);
          const [breach] = verifyPrintedChanges({ body: body.toSpliced(40, 1) }, markup, session);
          expect(breach?.law).toBe("words");
        } finally {
          await running.close();
        }
      },
    );
  }
});
