import type { Part } from "../../model/document.ts";
import { createCollector } from "../../text/diagnostic.ts";
import type { Source, Span } from "../../text/source.ts";
import { readText } from "../readable.ts";
import type { Reading, ReadOptions } from "../reading.ts";
import { classifyLines } from "./blocks.ts";
import { checkShape } from "./check.ts";
import { createComposer } from "./compose.ts";
import { divide } from "./divide.ts";
import { readFacts } from "./facts.ts";
import { dropFurniture } from "./furniture.ts";
import { cutHeads } from "./heads.ts";
import { findCuts } from "./join.ts";
import { isWrapped, scanLines } from "./lines.ts";
import { createNamer } from "./names.ts";
import { shareNotes } from "./notes.ts";
import { raiseNotes } from "./raise.ts";
import { gatherRows } from "./rows.ts";
import { review } from "./review/review.ts";
import { situateBlocks } from "./situate.ts";
import { stitch, type Stitched } from "./stitch.ts";

/**
 * Reads the plain text of a session report, or of one text issued by itself: lines, blocks, whole paragraphs,
 * documents. Any text is accepted: what is not understood is kept and reported. Time is linear in the length.
 */
export function readReport(
  received: Source,
  { id = "document", reviews = true }: ReadOptions = {},
): Reading {
  const { report, collect } = createCollector();
  const readable = readText(received, report);
  if (!readable) return { title: [], parts: [], facts: [], diagnostics: collect() };

  const { kept, dropped: furniture, doubtful } = dropFurniture(scanLines(readable.text));
  for (const { start, end } of doubtful) {
    const message = "this looks like a page number, and nothing else shows that it is one; kept";
    report({ rule: "line-belongs-to-the-text", message, span: { start, end } });
  }
  const gathered = gatherRows(readable, cutHeads(kept));
  const wrapped = isWrapped(gathered.lines);
  const {
    source,
    lines,
    marks,
    doubtful: unmarked,
  } = raiseNotes(readable, gathered.lines, wrapped);
  for (const span of unmarked) {
    const message = "this looks like a note, and more than one number may be its mark; kept";
    report({ rule: "line-belongs-to-the-text", message, span });
  }
  const { body, notes } = stitch(situateBlocks(classifyLines(lines, wrapped), wrapped), wrapped);
  const divided = divide(body);
  const compose = createComposer(source, report);
  const nameText = createNamer(id);
  const bare = divided.parts.flatMap(({ texts }) =>
    texts.map((blocks) => ({ blocks, instrument: compose.instrument(nameText(blocks), blocks) })),
  );
  const instruments = shareNotes(bare, notes.map(compose.note));

  let taken = 0;
  const parts = divided.parts.map(({ heading, opening, texts }): Part => ({
    label: heading?.block.label,
    title: heading && compose.textBlock(heading),
    opening: opening && compose.paragraph(opening),
    instruments: instruments.slice(taken, (taken += texts.length)),
  }));
  const title = divided.head.map(compose.wholeLine);

  const composed = bare.map(({ blocks, instrument }, nth) => ({
    blocks,
    instrument: instruments[nth] ?? instrument,
  }));
  const context = { source, lines, composed, notes, ...divided };
  checkShape(context, report);
  if (reviews) review(context, report);
  const cuts = [...body, ...notes].flatMap((stitched) => findCuts(stitched, source));
  const dropped = [...furniture, ...gathered.dropped].sort((a, b) => a.start - b.start);
  const signs = {
    marks: [...marks, ...gathered.marks],
    notes: notes.map(spanOfNote),
    cuts,
    rows: gathered.rows,
  };
  return { title, parts, facts: readFacts(context), diagnostics: collect(), dropped, signs };
}

/** A note with its number, from its first line to its last. */
function spanOfNote({ block, end }: Stitched): Span {
  return { start: block.line.start, end: end.line.end };
}
