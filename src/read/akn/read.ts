import type { Fact, Instrument } from "../../model/document.ts";
import { createCollector, type Report } from "../../text/diagnostic.ts";
import type { Source } from "../../text/source.ts";
import { readText } from "../readable.ts";
import type { Reading, ReadOptions } from "../reading.ts";
import { checkForm } from "./check.ts";
import { composeInstrument } from "./compose.ts";
import { languageOf, readFacts } from "./facts.ts";
import { createFlow, type Run } from "./flow.ts";
import { createNotes } from "./notes.ts";
import { partsIn, type Part } from "./collection.ts";
import { childrenOf, parseXml, type XmlElement } from "./xml.ts";

const XML =
  /^\uFEFF?\s*(?:<!--[^]{0,2000}?-->\s*)?<(?:\?xml[\s?]|!DOCTYPE\s|(?:\w+:)?(?:akomaNtoso|statement|documentCollection)[\s>])/;

/** Whether a text is XML, and so for this reader: its first sign tells, whatever its name ends in. */
export function isXml({ text }: Source): boolean {
  return XML.test(text.slice(0, 4000));
}

/**
 * Reads an official text of the United Nations in Akoma Ntoso: the tree, the words in lines, the parts, the facts.
 * Any text is accepted: what is not understood is kept and reported, in time linear in the length. A file that could
 * harm its reader is refused, and gives no text.
 */
export function readAkn(received: Source, { id }: ReadOptions = {}): Reading {
  const { report, collect } = createCollector();
  const source = readText(received, report);
  const root = source && parseXml(source, report);
  if (!source || !root) return { title: [], parts: [], facts: [], diagnostics: collect() };

  const texts = partsIn(root).map((part, nth) => readPart(source, part, nth, id, report));
  const instruments = texts.map(({ instrument }) => instrument);
  return {
    title: [],
    parts: [{ label: undefined, title: undefined, opening: undefined, instruments }],
    facts: texts.flatMap(({ facts }) => facts),
    diagnostics: collect(),
  };
}

/** Reads one text of a file. The lines of a collection's cover stand above the first of its texts. */
function readPart(
  source: Source,
  { statement, collection, letter }: Part,
  nth: number,
  id: string | undefined,
  report: Report,
): { instrument: Instrument; facts: Fact[] } {
  const { notes, labelOf, begin } = createNotes(report);
  const readNote = (element: XmlElement, label: string) => {
    const keep = begin(element, label);
    const lines: Run[] = [];
    flow(element, { run: (run) => void lines.push(run) });
    keep(lines);
  };
  const flow = createFlow({
    language: languageOf(collection ?? statement),
    report,
    note: (element) => {
      const label = labelOf(element);
      if (element.name === "noteRef") return label;
      readNote(element, label);
      return label;
    },
  });
  for (const note of notesInMetadata(statement)) readNote(note, labelOf(note));
  const above = collection && { collection, letter, isFirst: nth === 0 };
  const composed = composeInstrument(statement, { flow, report }, id, above);
  const from = { source: source.path, corrections: [], facts: [] };
  const instrument: Instrument = { ...composed, notes, ...from };
  checkForm(instrument, statement, report, collection !== undefined);
  const about = collection ? [collection, statement] : [statement];
  return { instrument, facts: readFacts(source, about, instrument.id) };
}

/** Notes that stand apart from their marks, as the standard allows too. */
function notesInMetadata(statement: XmlElement): XmlElement[] {
  return childrenOf(statement, "meta")
    .flatMap((meta) => childrenOf(meta, "notes"))
    .flatMap((notes) => childrenOf(notes, "note"));
}
