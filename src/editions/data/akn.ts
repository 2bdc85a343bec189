import type {
  Annex,
  Instrument,
  InstrumentKind,
  Session,
  TextBlock,
} from "../../model/document.ts";
import { plainText } from "../../model/inlines.ts";
import type { Html } from "../../text/html.ts";
import { named, writeBody, writePreamble, type Writing } from "./akn-blocks.ts";
import { setWords } from "./akn-inlines.ts";
import { writeAnnexMeta, writeMeta } from "./akn-meta.ts";
import { idsOf } from "./akn-names.ts";
import { nestBlocks } from "./akn-nest.ts";
import { createNotes, writeNotes } from "./akn-notes.ts";
import { refsIn, type Goal } from "./akn-targets.ts";
import { block, inline, line } from "./akn-xml.ts";

const NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/**
 * Writes a text of a session in Akoma Ntoso 3.0, with the names of the elements and of the parts that the United Nations
 * gives them in its own files. Every word is in it, in order; what is said about the text is known by its facts.
 */
export function writeAkn(instrument: Instrument, session: Session): string {
  const ids = idsOf(instrument);
  const entries = createEntries();
  const notes = createNotes(instrument.notes, () => writing);
  const setting = { refs: refsIn(session), hrefOf: entries.hrefOf, mark: notes.mark };
  const writing: Writing = { ids, set: (node) => setWords(node, setting) };
  const language = { "xml:lang": session.language };

  // In the order of the text, for notes stand at their first mark.
  const parts = [
    writeCover(instrument, session, writing, language),
    writePreface(instrument, writing, language),
    writeOpening(instrument, writing, language),
    block("mainBody", language, orEmpty(writeBody(nestBlocks(instrument.operative), writing))),
    writeConclusions(instrument, writing, language),
    writeAttachments(instrument, session, writing, language),
  ];
  const left = writeNotes(notes, writing);
  const meta = writeMeta(instrument, session, { entries: entries.all, notes: left });
  const [element, name] = FORMS[instrument.kind];
  const text = block(element, { name }, meta, parts);
  const root = block("akomaNtoso", { xmlns: NAMESPACE }, text);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}`;
}

/** The element that a text is, and the name of its kind. */
const FORMS = {
  resolution: ["statement", "resolution"],
  decision: ["statement", "decision"],
  "draft-resolution": ["statement", "draftResolution"],
  document: ["doc", "document"],
} as const satisfies Record<InstrumentKind, readonly [string, string]>;

/** Gives what has no address an identifier of its own among the references of the metadata. */
function createEntries() {
  const all = new Map<string, string>();
  const given = new Set<string>();
  const hrefOf = (goal: Goal): string => {
    if (goal.type === "address") return goal.href;
    const { name } = goal;
    let eId = all.get(name);
    if (eId === undefined) {
      const slug = name
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, "-")
        .replace(/^-|-$/g, "");
      eId = `ref_${slug}`;
      for (let nth = 2; given.has(eId); nth += 1) eId = `ref_${slug}_${nth}`;
      given.add(eId);
      all.set(name, eId);
    }
    return `#${eId}`;
  };
  return { all, hrefOf };
}

type Language = Readonly<Record<"xml:lang", string>>;

/** The elements for what stands in a masthead, where the body or a fact with the same words says what it is. */
const COVER_ELEMENTS = [
  ["symbol", "docNumber", { refersTo: "#symbol" }],
  ["session", "session", {}],
  ["proponent", "docProponent", {}],
  ["agenda-item", "inline", { name: "agenda item" }],
  ["agenda-item-title", "inline", { name: "agenda item name" }],
] as const;

function writeCover(
  { masthead, facts }: Instrument,
  { body }: Session,
  { ids, set }: Writing,
  language: Language,
): Html | undefined {
  if (masthead.length === 0) return undefined;
  const lines = masthead.map((node) => {
    const words = plainText(node.text).replace(/\s+/gu, " ");
    const known = COVER_ELEMENTS.find(([name]) =>
      facts.some((fact) => fact.name === name && fact.value === words),
    );
    const own = set(node);
    if (known) return line("p", named(node, ids), inline(known[1], known[2], own));
    const isBody = words === body.name;
    return line("p", named(node, ids), isBody ? inline("docAuthority", {}, own) : own);
  });
  return block("coverPage", { eId: "coverPage", ...language }, lines);
}

function writePreface(
  { designation, title }: Instrument,
  { ids, set }: Writing,
  language: Language,
): Html | undefined {
  if (!designation && !title) return undefined;
  const put = (name: string, node: TextBlock | undefined) =>
    node && line("p", {}, inline(name, named(node, ids), set(node)));
  const lines = [put("docNumber", designation), put("docTitle", title)];
  return block("preface", { eId: "preface", ...language }, lines);
}

function writeOpening(
  { formula, preamble }: Instrument,
  writing: Writing,
  language: Language,
): Html | undefined {
  if (!formula && preamble.length === 0) return undefined;
  const { ids, set } = writing;
  const opening =
    formula &&
    block(
      "formula",
      { name: "enactingFormula", ...named(formula, ids) },
      line("p", {}, set(formula)),
    );
  const blocks = writePreamble(preamble, writing);
  return block("preamble", { eId: "preamble", ...language }, opening, blocks);
}

function writeConclusions(
  { conclusions }: Instrument,
  { ids, set }: Writing,
  language: Language,
): Html | undefined {
  if (conclusions.length === 0) return undefined;
  const lines = conclusions.map((node) => line("p", named(node, ids), set(node)));
  return block("conclusions", { eId: "conclusions", ...language }, lines);
}

function writeAttachments(
  instrument: Instrument,
  session: Session,
  writing: Writing,
  language: Language,
): Html | undefined {
  const { annexes } = instrument;
  if (annexes.length === 0) return undefined;
  const { ids, set } = writing;
  const attach = ({ designation, title, blocks }: Annex, nth: number) =>
    block(
      "attachment",
      named(designation, ids),
      line("heading", {}, set(designation)),
      title && line("subheading", named(title, ids), set(title)),
      block(
        "doc",
        { name: "annex" },
        writeAnnexMeta(instrument, session, `annex_${nth + 1}`),
        block("mainBody", language, orEmpty(writeBody(nestBlocks(blocks), writing))),
      ),
    );
  return block("attachments", {}, annexes.map(attach));
}

/** A body has something in it, be it nothing but an empty paragraph. */
function orEmpty(content: Html): Html {
  return content.markup === "" ? line("p", {}) : content;
}
