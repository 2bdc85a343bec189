import type { Inline, Instrument } from "../../src/model/document.ts";
import { nameUnits, textsOf } from "../../src/model/name.ts";

const SIGNS: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

const META =
  /<meta\b[^>]*>[^]*?(?:<\/meta>|(?=<(?:coverPage|preface|preamble|mainBody|conclusions)\b)|$)/g;

/** What is printed of official XML, without the spaces and in its order: all but tags, comments and metadata. */
export function lettersOfXml(xml: string): string {
  return bare(
    xml
      .replace(/<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)/g, "")
      .replace(META, "")
      .replace(/<[^<>]*(?:>|$)/g, "")
      .replace(/&(?:#(\d+)|(\w+));/g, (all, digits: string | undefined, name = "") =>
        digits === undefined ? (SIGNS[String(name)] ?? all) : String.fromCodePoint(Number(digits)),
      ),
  );
}

/** What is printed of texts, each note where its mark stands. */
export function lettersOf(instruments: readonly Instrument[]): string {
  return bare(instruments.map(printed).join(""));
}

function printed(instrument: Instrument): string {
  const notes = Map.groupBy(instrument.notes, ({ label }) => label);
  const inlines = (run: readonly Inline[]): string =>
    run
      .map((inline) => {
        switch (inline.type) {
          case "text":
            return inline.value;
          case "note-reference":
            return inlines(notes.get(inline.label)?.shift()?.text ?? []);
          case "emphasis":
          case "link":
            return inlines(inline.children);
        }
      })
      .join("");
  return nameUnits(instrument)
    .map((unit) => {
      if (unit.type === "note") return "";
      const label = "label" in unit.node ? (unit.node.label ?? "") : "";
      return (
        label +
        textsOf(unit)
          .map(({ text }) => inlines(text))
          .join("")
      );
    })
    .join("");
}

export function bare(text: string): string {
  return text.normalize("NFC").replace(/[\s\uFEFF]+/gu, "");
}

/** What of a text does not stand in another, from the first letter on that is not there in its order. */
export function lost(letters: string, from: string): string {
  let at = 0;
  for (const letter of from) if (letters.startsWith(letter, at)) at += letter.length;
  return letters.slice(at);
}
