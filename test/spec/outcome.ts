import { expect } from "vitest";
import { readInstrument } from "../../src/markdown/read.ts";
import { readSession } from "../../src/markdown/session.ts";
import { outlineInstrument, outlineReport } from "../../src/model/outline.ts";
import { readAkn } from "../../src/read/akn/read.ts";
import { readDocx } from "../../src/read/docx/read.ts";
import { readManifest } from "../../src/read/manifest.ts";
import { readReport } from "../../src/read/report/read.ts";
import { severityOf, type Diagnostic } from "../../src/text/diagnostic.ts";
import { createLocator } from "../../src/text/source.ts";
import { findDocxFaults } from "../../src/verify/docx.ts";
import type { Example } from "../examples.ts";
import { packWord } from "../word.ts";

/** What came of an example: the outline of what was read, and everything complained about. */
export interface Outcome {
  readonly outline: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The text that the complaints are about, where it is not the source. */
  readonly text?: string;
}

/** Reads the source of an example as what it is. */
export function readExample({ kind, source }: Example): Outcome {
  const text = source;
  switch (kind) {
    case "report": {
      const { title, parts, diagnostics } = readReport({ path: "report.txt", text });
      return { outline: outlineReport(title, parts), diagnostics };
    }
    case "akn": {
      const { title, parts, diagnostics } = readAkn({ path: "official.xml", text });
      return { outline: outlineReport(title, parts), diagnostics };
    }
    case "word":
      return readWord(text);
    case "instrument": {
      const { instrument, diagnostics } = readInstrument({ path: "res-7-1.md", text }, "res-7-1");
      return { outline: outlineInstrument(instrument), diagnostics };
    }
    case "session": {
      const { session, diagnostics } = readSession({ path: "session.md", text }, () => undefined);
      return { outline: outlineReport(session.title, session.parts), diagnostics };
    }
    default: {
      const { manifest, diagnostics } = readManifest({ path: "sources.md", text });
      return { outline: JSON.stringify(manifest.sources), diagnostics };
    }
  }
}

/** A Word document: its body, and its other parts each below a line with its name, `== footnotes`. */
function readWord(source: string): Outcome {
  const [body = "", ...rest] = source.split(/^== (\w+)\n/m);
  const parts = rest.flatMap((part, nth) => (nth % 2 === 0 ? [[part, rest[nth + 1] ?? ""]] : []));
  const bytes = packWord(body, Object.fromEntries(parts));
  const read = readDocx(bytes);
  if (typeof read === "string") return { outline: read, diagnostics: [] };
  expect(findDocxFaults(bytes, read)).toEqual([]);
  const { text, dropped, remarks } = read;
  const left = dropped.map((line) => `left out: ${line}`);
  return { outline: [text.trimEnd(), ...left].join("\n"), diagnostics: remarks, text };
}

/** The outline and the complaints as a chapter prints them: errors, warnings, and what the example is about. */
export function printOutcome({ source, rules }: Example, outcome: Outcome): string {
  const locate = createLocator(outcome.text ?? source);
  const told = outcome.diagnostics
    .filter((one) => severityOf(one) !== "info" || rules.includes(one.rule))
    .map((one) => {
      const { line, column } = locate(one.span.start);
      return `${line}:${column} ${severityOf(one)} ${one.rule} ${one.message}`;
    });
  return [...(outcome.outline === "" ? [] : [outcome.outline]), ...told, ""].join("\n");
}
