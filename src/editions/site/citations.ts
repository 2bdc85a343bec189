import { bodyKey } from "../../enrich/bodies.ts";
import { findReferences } from "../../enrich/find.ts";
import { symbolOf } from "../../enrich/index-steps.ts";
import { unitAt } from "../../enrich/links.ts";
import type { Target } from "../../enrich/reference.ts";
import type { Instrument, Session } from "../../model/document.ts";
import { plainText } from "../../model/inlines.ts";
import { instrumentsOf } from "../../model/instruments.ts";
import { nameUnits, type Unit } from "../../model/name.ts";
import type { SessionKey } from "./addresses.ts";

/** What others must know of a session to link to its texts and to be told who cites them. It needs no text. */
export interface SessionCitations extends SessionKey {
  readonly texts: readonly CitableText[];
  readonly citing: readonly Citing[];
}

/** A text as it is named and cited. */
export interface CitableText extends Pick<Instrument, "id" | "kind" | "number"> {
  /** Its heading as printed. */
  readonly designation: string | undefined;
  readonly title: string | undefined;
  /** By what it is known to those who cite it. */
  readonly keys: readonly string[];
  /** The names of its units, with a space between. */
  readonly units: string;
}

/** A place of a text that cites others. */
export interface Citing {
  readonly document: string;
  readonly unit: string;
  /** Its printed labels, `28 (c)`; of a preambular paragraph its number. */
  readonly label: string;
  readonly cites: readonly Cited[];
}

/** What is cited: by its key, and which unit of it. */
export interface Cited {
  readonly key: string;
  readonly unit: string | undefined;
}

/** Goes once through a session for what it cites, and for what others may cite of it. */
export function citationsOf(session: Session): SessionCitations {
  const { body, kind, number, language } = session;
  const texts = instrumentsOf(session);
  const labels = new Map(texts.map((text) => [text.id, labelsOf(text)]));
  const places = new Map<string, Citing & { readonly cites: Cited[] }>();
  for (const { document, unit, targets } of findReferences(session).references) {
    const cites = targets.flatMap(({ target }) => citedBy(target) ?? []);
    if (cites.length === 0) continue;
    const name = `${document} ${unit}`;
    const label = labels.get(document)?.get(unit) ?? "";
    const place = places.get(name) ?? { document, unit, label, cites: [] };
    places.set(name, place);
    place.cites.push(...cites);
  }
  return {
    body,
    kind,
    number,
    language,
    texts: texts.map((text) => citable(text, session)),
    citing: [...places.values()],
  };
}

/** What a reference cites, if that is a text or a document. */
export function citedBy(target: Target): Cited | undefined {
  if (target.type !== "text" && target.type !== "document") return undefined;
  const key = target.type === "document" ? target.symbol : keyOf(target);
  return { key, unit: unitAt(target.at) };
}

function keyOf(target: Extract<Target, { type: "text" }>): string {
  return symbolOf(target) ?? [bodyKey(target.body), target.kind, target.number].join(" ");
}

function citable(instrument: Instrument, { body }: Session): CitableText {
  const { id, kind, number, designation, title, facts } = instrument;
  const isAdopted = kind === "resolution" || kind === "decision";
  const numbered =
    isAdopted && number !== undefined
      ? [keyOf({ type: "text", body: body.name, kind, number })]
      : [];
  const symbols = facts.filter(({ name }) => name === "symbol").map(({ value }) => value);
  return {
    id,
    kind,
    number,
    designation: designation && plainText(designation.text),
    title: title && plainText(title.text),
    keys: [...new Set([...numbered, ...symbols])],
    units: nameUnits(instrument)
      .map(({ name }) => name)
      .join(" "),
  };
}

/** The labels of all units, each behind those of the paragraphs that hold it. */
function labelsOf(instrument: Instrument): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const unit of nameUnits(instrument)) {
    const above = labels.get(unit.name.slice(0, Math.max(0, unit.name.lastIndexOf("."))));
    labels.set(unit.name, [above, ownLabel(unit)].filter(Boolean).join(" "));
  }
  return labels;
}

function ownLabel({ name, node }: Unit): string {
  const label = "label" in node ? (node.label ?? "") : "";
  const bare = label.replace(/[\u200E\u200F]/g, "").replace(/[\s.\u2013-]+$/, "");
  return bare === "" ? (/^pp(\d+)$/.exec(name)?.[1] ?? "") : bare;
}
