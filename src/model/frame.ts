import type { Paragraph, Part, Session, TextBlock } from "./document.ts";
import { labelKey } from "./label.ts";

/** A stretch of the report around the texts, with the name it has in every edition. */
export type FrameUnit =
  | {
      readonly type: "report" | "part";
      readonly name: string;
      readonly label: string | undefined;
      readonly node: TextBlock;
    }
  | {
      readonly type: "opening";
      readonly name: string;
      readonly label: string | undefined;
      readonly node: Paragraph;
    };

/** The lines of the report's title: `report`, further ones `report2`, ... */
export function nameReport({ title }: Session): FrameUnit[] {
  return title.map((node, nth) => {
    const name = nth === 0 ? "report" : `report${nth + 1}`;
    return { type: "report", name, label: undefined, node };
  });
}

/** The name of a part: `part-a` for `A. Resolutions`, by its place where it has no label. */
export function partName({ label }: Part, nth: number): string {
  return `part-${label === undefined ? nth + 1 : labelKey(label)}`;
}

/** The heading and the opening sentence of a part: `part-a`, `part-a.opening`. */
export function namePart(part: Part, nth: number): FrameUnit[] {
  const name = partName(part, nth);
  const { title, label, opening } = part;
  return [
    ...(title ? [{ type: "part", name, label, node: title } as const] : []),
    ...(opening
      ? [{ type: "opening", name: `${name}.opening`, label: opening.label, node: opening } as const]
      : []),
  ];
}
