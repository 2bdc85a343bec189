import { existsSync, readFileSync } from "node:fs";
import type { Pinpoint, Provision, Target } from "../../src/enrich/reference.ts";

const FILE = new URL("../../../shared/domain/inventory.json", import.meta.url);

/** One thing that the answer key says is cited, at its place. */
export interface Answer {
  readonly kind: string;
  /** `res-7-1#op28.d` */
  readonly place: string;
  readonly words: string;
  /** In the notation of `describe`, one for each thing cited. */
  readonly targets: readonly string[];
}

export const keyIsMissing = existsSync(FILE) ? undefined : "no answer key in ../shared/domain";

/** A target in one line, without the date: `Conference resolution 6/1`, `article 46(3)`, `op28.c`. */
export function describe(target: Target): string {
  switch (target.type) {
    case "text": {
      return `${target.body} ${target.kind} ${target.number}${inBrackets(target.at)}`;
    }
    case "document":
      return `${target.symbol}${inBrackets(target.at)}`;
    case "treaty": {
      const { name = "", provision, series } = target;
      const at = series ? `vol. ${series.volume}, No. ${series.number}` : partName(provision);
      return `${name}${at && `, ${at}`}`;
    }
    case "named":
      return `${target.name}${inBrackets(target.at)}`;
    case "here":
      return target.unit ?? "here";
  }
}

function inBrackets(at: Pinpoint | undefined): string {
  const { part, paragraph, items = [] } = at ?? {};
  const place = [
    part,
    paragraph === undefined ? undefined : `para. ${[paragraph, ...items].join(".")}`,
  ];
  const words = place.filter((word) => word !== undefined).join(", ");
  return words === "" ? "" : ` [${words}]`;
}

function partName(provision: Provision | undefined): string {
  if (!provision) return "";
  if ("chapter" in provision) return `chapter ${provision.chapter}`;
  if ("preambular" in provision) return `preambular ${provision.preambular}`;
  const { article, paragraph = "", items = [] } = provision;
  return `article ${[article, paragraph, ...items].filter((part) => part !== "").join(".")}`;
}

export const CONFERENCE =
  "Conference of the States Parties to the United Nations Convention against Corruption";
export const CONVENTION = "United Nations Convention against Corruption";

interface Citation {
  readonly node: string;
  readonly text: string;
  readonly items?: readonly { readonly number: string }[];
  readonly articles?: readonly {
    readonly article: number;
    readonly paragraph?: number;
    readonly subparagraph?: string;
  }[];
  readonly chapters?: readonly string[];
  readonly number?: string | number;
  readonly volume?: number;
  readonly symbol?: string;
  readonly locator?: string | null;
  readonly paragraph?: number;
  readonly item?: string;
}

interface KeyUnit {
  readonly kind?: string;
  readonly number?: string;
  readonly citations: Readonly<Record<string, readonly Citation[]>>;
}

/** Reads the citations of the two texts out of the answer key. */
export function readAnswers(): Answer[] {
  const key: {
    units: readonly KeyUnit[];
    draft: KeyUnit & { starFootnote: readonly { symbol: string }[] };
  } = JSON.parse(readFileSync(FILE, "utf8"));
  const answersOf = (unit: KeyUnit, document: string): Answer[] =>
    Object.entries(unit.citations).flatMap(([kind, citations]) =>
      citations.map((citation) => ({
        kind,
        place: `${document}#${citation.node}`,
        words: citation.text,
        targets: targetsOf(kind, citation),
      })),
    );
  const draft = "draft-technical-assistance";
  return [
    ...key.units.flatMap((unit) => {
      const prefix = unit.kind === "decision" ? "dec" : "res";
      return answersOf(unit, `${prefix}-${unit.number?.replace("/", "-")}`);
    }),
    ...answersOf(key.draft, draft),
    ...key.draft.starFootnote.map(({ symbol }) => {
      return { kind: "docSymbol", place: `${draft}#fn-star`, words: symbol, targets: [symbol] };
    }),
  ];
}

function targetsOf(kind: string, citation: Citation): string[] {
  const { text, items = [], articles = [], chapters = [], number, volume, symbol = "" } = citation;
  const locator = citation.locator ? ` [${citation.locator}]` : "";
  switch (kind) {
    case "conventionArticle":
      return articles.map(({ article, paragraph, subparagraph }) => {
        const parts = [article, paragraph, subparagraph].filter((part) => part !== undefined);
        return `${CONVENTION}, article ${parts.join(".")}`;
      });
    case "conventionChapter":
      return chapters.map((chapter) => `${CONVENTION}, chapter ${chapter}`);
    case "conventionPreamble":
      return [`${CONVENTION}, preambular ${citation.paragraph}`];
    case "cospResolution":
      return items.map((item) => `${CONFERENCE} resolution ${item.number}`);
    case "ungaResolution":
      return [`General Assembly resolution ${number}${locator}`];
    case "docSymbol":
      return [`${symbol}${locator}`];
    case "treatySeries": {
      const treaty =
        volume === 2225
          ? "United Nations Convention against Transnational Organized Crime"
          : CONVENTION;
      return [`${treaty}, vol. ${volume}, No. ${number}`];
    }
    case "selfReference":
      return ["here"];
    case "internal":
      return [`op${citation.paragraph}.${citation.item}`];
    case "alias:IRM":
      return [`Mechanism for the Review of Implementation of the ${CONVENTION}`];
    case "otherParagraph": {
      const [, list = "", of = ""] = /^paragraphs? (.*?) of the (.*)$/.exec(text) ?? [];
      return list.split(/, | and /).map((paragraph) => {
        return `${of} [para. ${paragraph.replace(/ \((\w)\)/, ".$1")}]`;
      });
    }
    default:
      throw new Error(`the answer key has citations of a kind that is not known: ${kind}`);
  }
}

/** Which later resolutions cite one of the seventh session: `7/8 in A/RES/75/194`. */
export function readLaterCitations(): string[] {
  const key: {
    laterCitations: { items: readonly { target: string; by: string }[] };
  } = JSON.parse(readFileSync(FILE, "utf8"));
  const { items } = key.laterCitations;
  return [...new Set(items.map(({ target, by }) => `${target} in ${by}`))];
}
