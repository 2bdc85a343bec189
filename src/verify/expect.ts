import type { Instrument, Session, TextBlock } from "../model/document.ts";
import { namePart, nameReport } from "../model/frame.ts";
import { noteReferences, plainText } from "../model/inlines.ts";
import { nameUnits, textsOf } from "../model/name.ts";
import { wordsOf, type NamedWords } from "./words.ts";

/** What every edition must hold of an instrument: each unit's label and words, in reading order. */
export function expectInstrument(instrument: Instrument): NamedWords[] {
  return nameUnits(instrument).map((unit) => {
    const label = "label" in unit.node ? unit.node.label : undefined;
    return named(instrument.id, unit.name, label, textsOf(unit));
  });
}

/** What every edition must hold of the report's title. */
export function expectReport(session: Session): NamedWords[] {
  return nameReport(session).map(({ name, label, node }) => named("session", name, label, [node]));
}

/** What every edition must hold of the headings and opening sentences of the report's parts. */
export function expectParts(session: Session): NamedWords[][] {
  return session.parts.map((part, nth) =>
    namePart(part, nth).map(({ name, label, node }) => named("session", name, label, [node])),
  );
}

/** All of a session, in the order of the report, the drafts last. */
export function expectSession(session: Session): NamedWords[] {
  const parts = expectParts(session);
  return [
    ...expectReport(session),
    ...session.parts.flatMap(({ instruments }, nth) => [
      ...(parts[nth] ?? []),
      ...instruments.flatMap(expectInstrument),
    ]),
    ...session.drafts.flatMap(expectInstrument),
  ];
}

function named(
  document: string,
  name: string,
  label: string | undefined,
  texts: readonly TextBlock[],
): NamedWords {
  const words = wordsOf(`${label ?? ""} ${texts.map(({ text }) => plainText(text)).join(" ")}`);
  return { document, name, words, marks: texts.flatMap(({ text }) => noteReferences(text)) };
}
