import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readInstrument } from "../../../src/markdown/read.ts";
import { writeInstrument } from "../../../src/markdown/write.ts";
import { instrumentsOf } from "../../../src/model/instruments.ts";
import { receive } from "../../../src/read/receive.ts";
import { readReport } from "../../../src/read/report/read.ts";
import { proveSource } from "../../../src/verify/proof.ts";
import { wordsOf } from "../../../src/verify/words.ts";

const FOLDER = join(import.meta.dirname, "../../../../shared/corpora/plain-text");

/** Each text with the words that are kept and those that only its pages had. A word cut at a line end is one. */
const TEXTS = [
  ["S-RES-1325-2000_2000-N0072018", 1_349, 12, ["res-1325-2000"]],
  ["S-RES-1373-2001_2001-N0155743", 1_298, 12, ["res-1373-2001"]],
  ["S_RES_0001_1946_EN_GOLD", 169, 0, ["res-1-1946"]],
  ["S_RES_0101_1953_EN_GOLD", 553, 0, ["res-101-1953"]],
  ["S_RES_0242_1967_EN_GOLD", 307, 0, ["res-242-1967"]],
  ["S_RES_0338_1973_EN_GOLD", 125, 0, ["res-338-1973"]],
  ["cma1.1-2016", 1_323, 74, ["dec-1-cma-1", "dec-2-cma-1", "res-1-cma-1"]],
  [
    "cmp12-2016-decisions1-8",
    5_864,
    120,
    [...[1, 2, 3, 4, 5, 6, 7, 8].map((nth) => `dec-${nth}-cmp-12`), "res-1-cmp-12"],
  ],
] as const;

test.for(TEXTS)(
  "%s: every word stands in its Markdown, in order, or is dropped with a reason",
  ([name, kept, gone, ids], { skip }) => {
    skip(!existsSync(FOLDER), "the plain texts do not lie beside the project");
    const path = join(FOLDER, `${name}.txt`);
    const source = receive(path, readFileSync(path));
    const { title, parts, dropped = [], signs } = readReport(source);
    const published = parts.map((part) => ({
      ...part,
      instruments: part.instruments.map((one) => {
        const text = writeInstrument(one);
        const { instrument, diagnostics } = readInstrument({ path: "text.md", text }, one.id);
        expect(diagnostics).toEqual([]);
        return instrument;
      }),
    }));
    const session = {
      body: { id: "body", name: "The body" },
      number: 1,
      kind: "regular" as const,
      language: "en",
      title,
      parts: published,
      drafts: [],
      facts: [],
    };
    expect(instrumentsOf(session).map(({ id }) => id)).toEqual(ids);
    const { proof, breaches } = proveSource(source, session, dropped, signs);
    expect(breaches).toEqual([]);
    expect([proof.words, proof.found]).toEqual([kept, kept]);
    const words = dropped.flatMap(({ start, end }) => wordsOf(source.text.slice(start, end)));
    expect(words).toHaveLength(gone);
  },
);
