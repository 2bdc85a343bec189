/** So many texts, one after another, from the first again when all are used up. */
interface Block {
  readonly kind: string;
  readonly lines: readonly string[];
}

/** `Resolution 7/1` or `Decision 7/1`, alone on a line. */
const HEADING = /^(Resolution|Decision) (\d+)\/(\d+)$/;

/** `A. Resolutions`: what stands from there to the next text is the frame of a part. */
const PART = /^[A-Z]\. /;

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const MARK = new RegExp(`[${SUPERSCRIPTS}]+`, "g");

/**
 * A report with `count` texts: those of a real one, in their order and over again, each time under new numbers, its
 * notes too. Each part keeps its frame and the texts of its kind.
 * @param report with texts that stand in parts, a kind each, and notes with superscript numbers, each number once
 */
export function repeatTexts(report: string, count: number): string {
  const blocks = cut(report);
  const texts = blocks.filter(({ kind }) => kind !== "");
  const notes = Math.max(0, ...marksOf(report));
  const taken = Array.from({ length: count }, (_, nth) => {
    const text = texts[nth % texts.length];
    if (!text) throw new Error("the report has no texts");
    const copy = Math.floor(nth / texts.length);
    const ofKind = texts.filter(({ kind }) => kind === text.kind).length;
    return { kind: text.kind, lines: renumber(text.lines, copy * ofKind, copy * notes) };
  });
  const written = new Set<string>();
  return blocks
    .flatMap(({ kind, lines }) => {
      if (kind === "") return lines;
      if (written.has(kind)) return [];
      written.add(kind);
      return taken.filter((text) => text.kind === kind).flatMap((text) => text.lines);
    })
    .join("\n");
}

/**
 * The report with one word changed, in the first numbered paragraph of the text in its middle: what a correction of
 * the source comes to.
 */
export function changeParagraph(report: string): string {
  const lines = report.split("\n");
  const headings = lines.flatMap((line, nth) => (HEADING.test(line) ? [nth] : []));
  const middle = headings[Math.floor(headings.length / 2)] ?? 0;
  const paragraph = lines.findIndex((line, nth) => nth > middle && /^1\. .* the /.test(line));
  if (paragraph < 0) throw new Error("the report has no paragraph to change");
  return lines
    .map((line, nth) => (nth === paragraph ? line.replace(" the ", " that ") : line))
    .join("\n");
}

/** The frame of each part and the texts behind it; the kind of a frame is empty. */
function cut(report: string): readonly Block[] {
  const lines = report.split("\n");
  const starts = lines.flatMap((line, nth) => (HEADING.test(line) || PART.test(line) ? [nth] : []));
  return [0, ...starts].map((start, nth) => {
    const own = lines.slice(start, starts[nth]);
    return { kind: HEADING.exec(own[0] ?? "")?.[1] ?? "", lines: own };
  });
}

function renumber(lines: readonly string[], texts: number, notes: number): readonly string[] {
  const [heading = "", ...rest] = lines;
  return [
    heading.replace(HEADING, (_, kind, session, number) => {
      return `${kind} ${session}/${Number(number) + texts}`;
    }),
    ...rest.map((line) => line.replaceAll(MARK, (mark) => raised(numberOf(mark) + notes))),
  ];
}

function marksOf(text: string): readonly number[] {
  return [...text.matchAll(MARK)].map(([mark]) => numberOf(mark));
}

function numberOf(mark: string): number {
  return Number(mark.replaceAll(/./g, (digit) => String(SUPERSCRIPTS.indexOf(digit))));
}

function raised(number: number): string {
  return String(number).replaceAll(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
}
