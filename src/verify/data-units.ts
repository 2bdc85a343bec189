import { compareUnits, type Breach } from "./compare.ts";
import type { ExpectedUnit } from "./data-expected.ts";
import type { DataUnit } from "./data-json.ts";
import { placeOf, wordsOf, type NamedWords } from "./words.ts";

/** Holds units against those expected: words, marks, order, and each character, label, setting, digest and quotation. */
export function compareData(
  expected: readonly ExpectedUnit[],
  found: readonly DataUnit[],
  digest: (text: string) => string,
): Breach[] {
  const named = compareUnits("data", expected.map(namedOf), found.map(namedOf));
  const byPlace = new Map(found.map((unit) => [placeOf(nameOf(unit)), unit]));
  const closer = expected.flatMap((one) => {
    const place = placeOf(nameOf(one));
    const unit = byPlace.get(place);
    return unit ? compareUnit(place, one, unit, digest, byPlace) : [];
  });
  return [...named, ...closer];
}

function compareUnit(
  place: string,
  expected: ExpectedUnit,
  unit: DataUnit,
  digest: (text: string) => string,
  others: ReadonlyMap<string, DataUnit>,
): Breach[] {
  const { label, text, set } = unit;
  const own = (law: Breach["law"], message: string): Breach => {
    return { edition: "data", law, place, message };
  };
  const whole = label === undefined ? text : `${label} ${text}`;
  const misquoted = unit.quotes.filter(({ unit: name, start, end, words }) => {
    const there = others.get(placeOf({ document: unit.document, name }))?.text ?? "";
    const quoted = there.slice(start, end);
    return !(start < end && end <= there.length) || (words !== undefined && words !== quoted);
  });
  return [
    ...(label === expected.label
      ? []
      : [own("words", `its label is “${label ?? ""}”; expected “${expected.label ?? ""}”`)]),
    ...(text === expected.text ? [] : [own("characters", "is not the same, sign by sign")]),
    ...(set === undefined || JSON.stringify(set) === JSON.stringify(expected.set)
      ? []
      : [own("form", "is set in another way")]),
    ...(unit.notes.every(({ at }, nth) => at === undefined || at === expected.notes[nth]?.at)
      ? []
      : [own("notes", "a mark does not stand where it should")]),
    ...(unit.digest === digest(whole) ? [] : [own("form", "its digest is of other words")]),
    ...misquoted.map(({ words = "" }) =>
      own("links", `“${words}” does not stand where it is said`),
    ),
  ];
}

function nameOf({ document, unit }: Pick<DataUnit, "document" | "unit">) {
  return { document, name: unit };
}

/** Words and marks under a name. */
function namedOf(
  unit: Pick<DataUnit, "document" | "unit" | "label" | "text" | "notes">,
): NamedWords {
  const words = wordsOf(`${unit.label ?? ""} ${unit.text}`);
  return { ...nameOf(unit), words, marks: unit.notes.map(({ label }) => label) };
}
