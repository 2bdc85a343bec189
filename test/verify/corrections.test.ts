import { describe, expect, test } from "vitest";
import { readInstrument } from "../../src/markdown/read.ts";
import { writeInstrument } from "../../src/markdown/write.ts";
import type { Correction, Session } from "../../src/model/document.ts";
import { readReport } from "../../src/read/report/read.ts";
import { proveSource } from "../../src/verify/proof.ts";
import { proofRemarks } from "../../templates/wording/phrases.ts";
import { wordingFor } from "../../templates/wording/table.ts";

const source = {
  path: "report.txt",
  text: "Resolution 7/1\n\nOn assets\n\nThe Conference,\n\n1. *Decides* to rest;\n\n2. *Decides* to wake.\n",
};

const comma: Correction = {
  at: "op2",
  received: "to wake",
  published: "to awake",
  reason: "as printed",
};

/** The session that the source holds, with its words changed and these corrections declared. */
function sessionWith(corrections: readonly Correction[], words: string): Session {
  const { parts } = readReport(source);
  const [first] = parts[0]?.instruments ?? [];
  if (!first) throw new Error("no text");
  const markdown = writeInstrument({ ...first, corrections }).replace(
    "*Decides* to wake",
    `*Decides* ${words}`,
  );
  const { instrument } = readInstrument({ path: "res-7-1.md", text: markdown }, "res-7-1");
  const body = { id: "c", name: "Conference" };
  const part = {
    label: undefined,
    title: undefined,
    opening: undefined,
    instruments: [instrument],
  };
  const sitting = { kind: "regular", number: 7 } as const;
  return { body, ...sitting, language: "en", title: [], parts: [part], drafts: [], facts: [] };
}

describe("a person who changes words of a text", () => {
  test("is stopped by the proof, with the place and both wordings", () => {
    const { breaches } = proveSource(source, sessionWith([], "to awake"));
    expect(breaches).toEqual([
      {
        edition: "markdown",
        law: "words",
        place: "res-7-1#op2",
        message: "“rest; 2. Decides to awake.” where report.txt has “rest; 2. Decides to wake.”",
      },
    ]);
  });

  test("may publish the change that the text declares, and it is counted as one", () => {
    const { breaches, proof } = proveSource(source, sessionWith([comma], "to awake"));
    expect(breaches).toEqual([]);
    expect([proof.found, proof.words]).toEqual([13, 14]);
  });

  test("is told when a declared change is not in the text", () => {
    const { breaches } = proveSource(source, sessionWith([comma], "to wake"));
    expect(breaches.map(({ place, message }) => `${place} ${message}`)).toEqual([
      "res-7-1#op2 a correction says “to awake” once, which is not so",
    ]);
  });

  test("lets every reader see what was changed and why", () => {
    const corrections = [{ document: "res-7-1", ...comma }];
    const proof = { sources: [], corrections, unsourced: ["res-7-9"] };
    expect(proofRemarks(proof, wordingFor("en"))).toEqual([
      "Corrected in res-7-1, op2: “to awake” for “to wake” in the text as received (as printed).",
      "Written down without a text as received: res-7-9.",
    ]);
  });
});
