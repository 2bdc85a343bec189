import fc from "fast-check";
import { expect, test } from "vitest";
import { readInstrument } from "../../src/markdown/read.ts";
import { readSession, writeSession } from "../../src/markdown/session.ts";
import { writeInstrument } from "../../src/markdown/write.ts";
import type { Instrument, Session } from "../../src/model/document.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import { readReport } from "../../src/read/report/read.ts";
import { instrument, reportText } from "./arbitrary.ts";
import { withoutPlaces } from "./plain.ts";

function throughMarkdown(original: Instrument): { text: string; back: Instrument } {
  const text = writeInstrument(original);
  return { text, back: readInstrument({ path: "res-7-1.md", text }, original.id).instrument };
}

test("an instrument written as Markdown is read back as it was, whatever its characters are", () => {
  fc.assert(
    fc.property(instrument, (original) => {
      const { text, back } = throughMarkdown(original);
      // Why generated words are in italics is not generated; the next law compares it.
      const left = ["spans", "role"];
      expect(withoutPlaces(back, left)).toEqual(withoutPlaces(original, left));
      expect(writeInstrument(back)).toBe(text);
    }),
    { numRuns: 1000 },
  );
}, 60_000);

test("what was read from a report is read back from Markdown as it was", () => {
  fc.assert(
    fc.property(reportText, (source) => {
      const { parts } = readReport({ path: "report.txt", text: source });
      for (const original of parts.flatMap(({ instruments }) => instruments)) {
        const { text, back } = throughMarkdown(original);
        expect(withoutPlaces(back)).toEqual(withoutPlaces(original));
        expect(writeInstrument(back)).toBe(text);
      }
    }),
    { numRuns: 1000 },
  );
}, 60_000);

test("the frame of a report is read back from the file of its session as it was", () => {
  fc.assert(
    fc.property(reportText, (source) => {
      const sitting = { kind: "special", number: 31 } as const;
      const { title, parts, facts } = readReport({ path: "report.txt", text: source });
      const session: Session = {
        body: { id: "cosp", name: "Conference: of the *States* Parties" },
        ...sitting,
        language: "en",
        title,
        parts,
        drafts: [],
        facts,
      };
      const texts = new Map(instrumentsOf(session).map((one) => [one.id, one]));
      const text = writeSession(session);
      const back = readSession({ path: "session.md", text }, (id) => texts.get(id));
      expect(back.diagnostics).toEqual([]);
      expect(withoutPlaces(back.session)).toEqual(withoutPlaces(session));
    }),
    { numRuns: 1000, examples: [["A\nResolution 7/1\n"]] },
  );
}, 60_000);
