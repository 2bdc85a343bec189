import { afterAll, beforeAll, describe, expect } from "vitest";
import { launchBrowser, type RunningBrowser } from "../../build/browser.ts";
import { printSession } from "../../build/print-session.ts";
import { readPdf } from "../../src/verify/pdf.ts";
import { verifyPrint } from "../../src/verify/print.ts";
import { directionOf } from "../../templates/wording/languages.ts";
import { browserIsMissing, testNeeding } from "../checkers.ts";
import { isThere } from "../read/akn/corpus.ts";
import { CODES, inSix, sessionIn } from "./in-six.ts";

/** A few are enough to see each script on paper; the e-books hold all of them. */
const some = inSix.slice(0, 4);

describe.skipIf(!isThere)("compendia of official texts in six languages", () => {
  let running: RunningBrowser | undefined;
  beforeAll(async () => {
    if (browserIsMissing() === undefined) running = await launchBrowser();
  });
  afterAll(() => running?.close());

  for (const language of CODES) {
    testNeeding(browserIsMissing())(
      `every word, number, note and mark stands on paper in ${language}, in order and on its page`,
      async () => {
        const session = sessionIn(language, some);
        if (!running) throw new Error("no browser");
        const { bytes, missing } = await printSession(session, undefined, running);
        expect(await verifyPrint(bytes, session, "")).toEqual([]);
        expect(missing).toEqual([]);
        const { language: said, direction } = await readPdf(bytes);
        expect([said, direction]).toEqual([language, directionOf(language)]);
      },
    );
  }
});
