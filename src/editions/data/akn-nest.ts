import type { Block, Heading, Paragraph, Table } from "../../model/document.ts";

/** A block, or a heading with all that stands below it up to the next of its level. */
export type Nested = Paragraph | Table | Section;

export interface Section {
  readonly type: "section";
  /** None where the text leaves out a level. */
  readonly heading: Heading | undefined;
  readonly blocks: readonly Nested[];
}

/** Puts the blocks of a text below their headings, each heading as deep as its level. */
export function nestBlocks(blocks: readonly Block[]): readonly Nested[] {
  const at = { index: 0 };
  const below = (level: number): Nested[] => {
    const nested: Nested[] = [];
    for (let block = blocks[at.index]; block; block = blocks[at.index]) {
      if (block.type !== "heading") {
        at.index += 1;
        nested.push(block);
      } else if (block.level <= level) break;
      else {
        const isNext = block.level === level + 1;
        if (isNext) at.index += 1;
        const heading = isNext ? block : undefined;
        nested.push({ type: "section", heading, blocks: below(level + 1) });
      }
    }
    return nested;
  };
  return below(0);
}
