import type { Token } from "markdown-it";
import type { Inline, Table } from "../model/document.ts";
import { emphasisRole, mergeTexts, plainText, type EmphasisPlace } from "../model/inlines.ts";
import type { Source, Span } from "../text/source.ts";
import { createDialect } from "./dialect.ts";
import { readTable } from "./table.ts";

/** One block of a file in the dialect, before anything is known of its place in a document. */
export interface MarkdownBlock {
  readonly kind: "heading" | "note" | "paragraph" | "rule" | "table";
  /** Of a heading: how many `#`. Of a paragraph or a table: how deep it is indented. */
  readonly level: number;
  readonly label: string | undefined;
  /** The words; what their first italics are depends on where the block turns out to stand. */
  readonly inlines: (place: EmphasisPlace) => Inline[];
  /** Of a table: its rows. Where none can stand it is words as it is written. */
  readonly table: (() => Table) | undefined;
  readonly span: Span;
}

const dialect = createDialect();

const KINDS = ["heading", "note", "rule", "table"] as const;

/** Cuts the body of a Markdown file into its blocks. Spans are offsets in the whole file. */
export function scanBlocks({ text }: Source, bodyStart: number): MarkdownBlock[] {
  // Line ends become the one that the parser counts, at the same offsets.
  const body = text.slice(bodyStart).replace(/\r\n/g, " \n").replace(/\r/g, "\n");
  const lineStarts = [bodyStart];
  for (let at = body.indexOf("\n"); at >= 0; at = body.indexOf("\n", at + 1)) {
    lineStarts.push(bodyStart + at + 1);
  }
  return dialect.parse(body, {}).map((token): MarkdownBlock => {
    const [first, next] = token.map ?? [0, 0];
    const start = lineStarts[first] ?? bodyStart;
    const end = lineStarts[next] ?? text.length;
    const span = trim(text, { start, end });
    const meta = readMeta(token);
    if (meta.kind === "table") {
      const words = text.slice(span.start, span.end).replace(/\s+/g, " ");
      const read = (cell: string) => readInlines(tokenize(cell), "elsewhere");
      return {
        ...meta,
        inlines: () => [{ type: "text", value: words }],
        table: () => readTable(text, span, read),
        span,
      };
    }
    const inlines = (place: EmphasisPlace) => readInlines(token.children ?? [], place);
    return { ...meta, inlines, table: undefined, span };
  });
}

function tokenize(words: string): readonly Token[] {
  return dialect.parseInline(words, {})[0]?.children ?? [];
}

function readMeta({ meta }: Token): Pick<MarkdownBlock, "kind" | "level" | "label"> {
  const kind = KINDS.find((one) => one === meta?.["kind"]) ?? "paragraph";
  const level = typeof meta?.["level"] === "number" ? meta["level"] : 0;
  const label = typeof meta?.["label"] === "string" ? meta["label"] : undefined;
  return { kind, level, label };
}

function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const first = start + words.length - words.trimStart().length;
  return { start: first, end: Math.max(first, start + words.trimEnd().length) };
}

/** A run of words that is still open: italics, or the text of a link. */
interface OpenRun {
  readonly type: "em" | "link";
  readonly href: string;
  /** Whether nothing stands before it. */
  readonly first: boolean;
  readonly children: Inline[];
}

function readInlines(tokens: readonly Token[], place: EmphasisPlace): Inline[] {
  const root: Inline[] = [];
  const open: OpenRun[] = [];
  let started = false;
  const add = (inline: Inline) => void (open.at(-1)?.children ?? root).push(inline);
  for (const token of tokens) {
    switch (token.type) {
      case "em_open":
        open.push({ type: "em", href: "", first: !started, children: [] });
        break;
      case "link_open":
        open.push({
          type: "link",
          href: String(token.attrGet("href") ?? ""),
          first: false,
          children: [],
        });
        break;
      case "em_close":
      case "link_close": {
        const run = open.pop();
        if (run) add(closeRun(run, place));
        break;
      }
      case "note_reference":
        add({ type: "note-reference", label: String(token.meta?.["label"]) });
        break;
      default:
        add({ type: "text", value: token.type.endsWith("break") ? " " : token.content });
    }
    // The parser leaves empty texts before the first token that is none.
    started ||= token.type !== "text" || token.content !== "";
  }
  return mergeTexts(root);
}

function closeRun({ type, href, first, children }: OpenRun, place: EmphasisPlace): Inline {
  const merged = mergeTexts(children);
  switch (type) {
    case "em": {
      const role = emphasisRole(plainText(merged), first ? place : "elsewhere");
      return { type: "emphasis", role, children: merged };
    }
    case "link":
      return { type: "link", href, children: merged };
  }
}
