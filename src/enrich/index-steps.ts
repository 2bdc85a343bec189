import type { Session } from "../model/document.ts";
import { isSameBody } from "./bodies.ts";
import { slugOf, sortRoman, type Step } from "./index-tree.ts";
import type { Pinpoint, Target } from "./reference.ts";
import { treatyIn } from "./treaty-names.ts";

type TextTarget = Extract<Target, { type: "text" }>;
type TreatyTarget = Extract<Target, { type: "treaty" }>;

/** In which of the indexes a target has its entry. */
export type IndexName = "articles" | "documents";

/** The steps to the entry of a target, and in which index; none where it is a place of the very text that points. */
export function stepsTo(
  session: Session,
  target: Target,
): { readonly index: IndexName; readonly steps: readonly Step[] } | undefined {
  switch (target.type) {
    case "treaty":
      return { index: "articles", steps: toProvision(target, isSubject(session, target)) };
    case "text":
      return { index: "documents", steps: toText(session, target) };
    case "document": {
      const { symbol, at } = target;
      const id = slugOf(symbol);
      const whole = { type: "document", symbol } as const;
      const own = { id, heading: symbol, target: whole, rank: 0 };
      return { index: "documents", steps: [DOCUMENTS, own, ...toPinpoint(id, at)] };
    }
    case "named": {
      const { name, at } = target;
      const id = slugOf(name);
      const own = { id, heading: capitalized(name), target: { type: target.type, name }, rank: 0 };
      return { index: "documents", steps: [NAMES, own, ...toPinpoint(id, at)] };
    }
    case "here":
      return undefined;
  }
}

const DOCUMENTS: Step = { id: "documents", heading: "", group: "documents", rank: 0 };
const NAMES: Step = { id: "names", heading: "", group: "names", rank: 3 };

/** Whether a treaty is the one whose parties the session is of. */
export function isSubject({ body }: Session, { name }: TreatyTarget): boolean {
  return name !== undefined && name === treatyIn(body.name);
}

function toProvision({ type, name, provision, series }: TreatyTarget, isOwn: boolean): Step[] {
  const inSeries = `United Nations, Treaty Series, vol. ${series?.volume}, No. ${series?.number}`;
  const heading = name ?? inSeries;
  const id = slugOf(heading);
  const whole = { type, ...(name === undefined ? { ...(series && { series }) } : { name }) };
  const treaty = { id, heading, target: whole, rank: isOwn ? 0 : 1 };
  const prefix = isOwn ? "" : `${id}.`;
  if (!provision) return [treaty];
  const part = (own: string, words: string, rank: number, sort = words): Step => {
    return { id: `${prefix}${own}`, heading: words, rank, sort };
  };
  if ("preambular" in provision) {
    const { preambular } = provision;
    const words = `Preambular paragraph ${preambular}`;
    return [
      treaty,
      { ...part(`preamble-${preambular}`, words, 0), target: { ...whole, provision } },
    ];
  }
  if ("chapter" in provision) {
    const { chapter } = provision;
    const words = `Chapter ${chapter}`;
    const own = part(`chapter-${slugOf(chapter)}`, words, 1, sortRoman(words));
    return [treaty, { ...own, target: { ...whole, provision } }];
  }
  const { article, paragraph, items } = provision;
  const own = `art-${slugOf(article)}`;
  const target = { ...whole, provision: { article } };
  const first = { ...part(own, `Article ${article}`, 2), target };
  return [treaty, first, ...below(`${prefix}${own}`, paragraph, items)];
}

/** What the United Nations puts before the numbers of resolutions, where that makes their symbols. */
const SYMBOLS = [
  ["General Assembly", "A"],
  ["Security Council", "S"],
  ["Economic and Social Council", "E"],
  ["Human Rights Council", "A/HRC"],
] as const;

/** The symbol of a resolution, `A/RES/70/1`, where it follows from its number. */
export function symbolOf({ body, kind, number }: TextTarget): string | undefined {
  const [, prefix] = SYMBOLS.find(([name]) => isSameBody(name, body)) ?? [];
  const serial = /^(?:E?S-)?\d{1,4}\/\d{1,4}$|^\d{1,4} \(\d{4}\)$/.test(number);
  if (prefix === undefined || !serial || kind !== "resolution") return undefined;
  return `${prefix}/RES/${number.replaceAll(" ", "")}`;
}

function toText({ body: own }: Session, target: TextTarget): Step[] {
  const { type, body, kind, number, at } = target;
  const isOwn = isSameBody(body, own.name);
  const symbol = symbolOf(target);
  const prefix = isOwn ? own.id : slugOf(body);
  const short = kind === "resolution" ? "res" : "dec";
  const id = symbol === undefined ? `${prefix}-${short}-${slugOf(number)}` : slugOf(symbol);
  const whole = { type, body, kind, number };
  const heading = `${capitalized(kind)} ${number}`;
  return [
    { id: isOwn ? own.id : slugOf(body), heading: isOwn ? own.name : body, rank: isOwn ? 1 : 2 },
    { id, heading, target: whole, rank: kind === "resolution" ? 0 : 1 },
    ...toPinpoint(id, at),
  ];
}

function toPinpoint(id: string, at: Pinpoint | undefined): Step[] {
  const { part, paragraph, items } = at ?? {};
  if (part === undefined) return below(id, paragraph, items);
  const own = `${id}.${slugOf(part)}`;
  const first = { id: own, heading: capitalized(part), rank: 1, sort: sortRoman(part) };
  return [first, ...below(own, paragraph, items)];
}

/** A paragraph and its items, from the outside in: `.12`, `.12.c`. */
function below(id: string, paragraph: string | undefined, items: readonly string[] = []): Step[] {
  const own = paragraph === undefined ? id : `${id}.${slugOf(paragraph)}`;
  const first = { id: own, heading: `Paragraph ${paragraph}`, rank: 0 };
  return [
    ...(paragraph === undefined ? [] : [first]),
    ...items.map((item, nth) => {
      const all = [own, ...items.slice(0, nth + 1).map(slugOf)].join(".");
      return { id: all, heading: `(${item})`, rank: 1 };
    }),
  ];
}

function capitalized(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
