import { Parser } from "htmlparser2";
import type { SourceWords } from "./source.ts";
import { wordsOf } from "./words.ts";

/** Elements inside a line of words: they part no words. All others do. */
const IN_LINE = new Set(
  `a abbr affecteddocument argument b concept date decoration def del docauthority doccommittee docdate docintroducer
  docjurisdiction docnumber docproponent docpurpose docstage docstatus doctitle doctype docketnumber embeddedtext entity
  event fillin i img inline ins judge lawyer legislature location mmod mod mref neutralcitation object omissis opinion
  organization party person placeholder process quantity ref relateddocument remark rmod role rref session shorttitle
  signature span sub sup term time u authorialnote noteref`.split(/\s+/),
);

const BELOW_METADATA = new Set([
  "coverpage",
  "preface",
  "preamble",
  "mainbody",
  "body",
  "conclusions",
]);

/** Whether a source is official XML: an own look at it, which no reader shares. */
export function looksLikeXml(text: string): boolean {
  const start = text.replace(/^\uFEFF/, "").trimStart();
  return (
    start.startsWith("<?xml") ||
    /^(?:<!--.*?-->\s*)?<(?:\w+:)?(?:akomaNtoso|statement|documentCollection)\b/s.test(
      start.slice(0, 4000),
    )
  );
}

interface Reading {
  text: string;
  readonly marker: string | undefined;
}

/** Reads the words of official XML without knowing what they mean: all but the metadata, notes apart. */
export function readAknWords(xml: string): SourceWords {
  const body: Reading = { text: "", marker: undefined };
  const notes: Reading[] = [];
  const marks: string[] = [];
  const open: Reading[] = [body]; // the body, and the notes one is in
  let unmarked = 0;
  let metadata = 0;
  let cover = 0;
  const part = (name: string) => {
    const isHead = cover > 0 && (name === "docnumber" || name === "doctitle");
    const reading = open.at(-1);
    if (reading && (isHead || !IN_LINE.has(name))) reading.text += " ";
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = localName(tag);
        part(name);
        if (name === "meta") metadata += 1;
        if (BELOW_METADATA.has(name)) metadata = 0; // in a file that lost the end of them
        if (name === "coverpage" || name === "preface") cover += 1;
        const isApart = name === "note" && metadata > 0;
        const isNote = isApart || name === "authorialnote";
        if (!isNote && (name !== "noteref" || attributes["marker"] === undefined)) return;
        const marker = attributes["marker"]?.trim() || `x${(unmarked += 1)}`;
        if (open.length === 1 && !isApart) marks.push(marker);
        if (!isNote) return;
        const note = { text: "", marker };
        notes.push(note);
        open.push(note);
      },
      ontext(words) {
        const reading = open.at(-1);
        if (reading && (metadata === 0 || reading !== body)) reading.text += words;
      },
      onclosetag(tag) {
        const name = localName(tag);
        if (name === "meta") metadata = Math.max(0, metadata - 1);
        if (name === "coverpage" || name === "preface") cover -= 1;
        const isNote = name === "authorialnote" || (name === "note" && metadata > 0);
        if (isNote && open.length > 1) open.pop();
        part(name);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  const read = notes.map(({ marker = "", text }) => [marker, ...wordsOf(text)]);
  const words = wordsOf(body.text);
  return {
    body: words,
    notes: read,
    marks,
    dropped: 0,
    total: words.length + read.reduce((sum, note) => sum + note.length, 0),
  };
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(":") + 1).toLowerCase();
}
