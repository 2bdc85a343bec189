import { wordsOfParagraph, type Remark, type WordBlock, type WordParagraph } from "./blocks.ts";

const SYMBOL = /^[A-Z]{1,5}(?:\/[A-Z0-9][A-Za-z0-9.()-]*)+\*{0,3}$/; // `A/73/L.5`, `CRC/C/GC/20*`

/**
 * Opens the table that many documents have for their masthead: it stands above all words, and one of its lines is a
 * symbol. What stands in its cells become lines, and that is told.
 */
export function openMasthead(blocks: readonly WordBlock[]): readonly WordBlock[] {
  const at = blocks.findIndex((block) => block.type === "table" || wordsOfParagraph(block) !== "");
  const table = blocks[at];
  if (table?.type !== "table") return blocks;
  const lines = table.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
  const symbol = lines.findIndex((line) => SYMBOL.test(wordsOfParagraph(line)));
  if (symbol < 0) return blocks;
  const told = lines.map((line, nth) => (nth === symbol ? withRemark(line) : line));
  return [...blocks.slice(0, at), ...told, ...blocks.slice(at + 1)];
}

function withRemark(line: WordParagraph): WordParagraph {
  const remark: Remark = {
    rule: "masthead-stands-in-lines",
    message: "the masthead is set in a table, whose cells are lines in the text",
  };
  return { ...line, remarks: [...line.remarks, remark] };
}
