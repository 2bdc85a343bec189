import type { InstrumentKind } from "../../model/document.ts";
import type { Name } from "./compose.ts";
import type { Stitched } from "./stitch.ts";

// `7/1`, `1325 (2000)`, `S-21/1`, `2625 (XXV)`
const NUMBER = /(?:E?S-)?\d[^ ]*(?: [A-Z](?=[. ]|$))?(?: \((?:\d{4}|[IVXLC]+)\))?/;

/** Names the texts of one source in turn; a second one with a name gets a number behind it. */
export function createNamer(id: string): (blocks: readonly Stitched[]) => Name {
  const taken = new Map<string, number>();
  return (blocks) => {
    const printed = blocks.find(({ block }) => block.kind === "designation")?.block.label;
    if (printed === undefined) return { kind: kindOf(blocks), id, number: undefined };
    const number = NUMBER.exec(printed)?.[0].replace(/\.$/, "");
    const kind = isDecision(printed, blocks) ? "decision" : "resolution";
    const serial = (number ?? "unnumbered")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/-$/, "");
    const stem = `${kind.slice(0, 3)}-${serial}`;
    const count = (taken.get(stem) ?? 0) + 1;
    taken.set(stem, count);
    return { kind, number, id: count === 1 ? stem : `${stem}--${count}` };
  };
}

/** Whether a designation, or the words around a bare number, `73/401.`, say that a text is a decision. */
function isDecision(printed: string, blocks: readonly Stitched[]): boolean {
  if (/^\p{L}/u.test(printed)) return printed.startsWith("Decision");
  return blocks.some(
    ({ block: { kind, line } }) =>
      (kind === "front" || kind === "title") && /^Decision (?:adopted|of)\b/.test(line.text),
  );
}

function kindOf(blocks: readonly Stitched[]): InstrumentKind {
  const isDraft = blocks.some(
    ({ block }) => block.kind === "front" && /\bdraft resolution\b/i.test(block.line.text),
  );
  if (isDraft) return "draft-resolution";
  return blocks.some(({ block }) => block.kind === "formula") ? "resolution" : "document";
}
