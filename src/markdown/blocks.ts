import type { Token } from "markdown-it";
import type { Inline } from "../model/document.ts";
import { emphasisRole, mergeTexts, plainText, type EmphasisPlace } from "../model/inlines.ts";
import type { Source, Span } from "../text/source.ts";
import { createDialect } from "./dialect.ts";

/** One block of a file in the dialect, before anything is known of its place in a document. */
export interface MarkdownBlock {
  readonly kind: "heading" | "note" | "paragraph";
  /** Of a heading: how many `#`. Of a paragraph: how deep it is indented. */
  readonly level: number;
  readonly label: string | undefined;
  /** The words; what their first italics are depends on where the block turns out to stand. */
  readonly inlines: (place: EmphasisPlace) => Inline[];
  readonly span: Span;
}

const dialect = createDialect();

/** Cuts the body of a Markdown file into its blocks. Spans are offsets in the whole file. */
export function scanBlocks({ text }: Source, bodyStart: number): MarkdownBlock[] {
  const body = text.slice(bodyStart).replace(/\r\n/g, " \n");
  const lineStarts = [...body.matchAll(/^/gm)].map(({ index }) => index + bodyStart);
  const tokens = dialect.parse(body, {});
  return tokens.flatMap((token, index): MarkdownBlock[] => {
    const inline = tokens[index + 1];
    if (token.type !== "block_open" || !inline) return [];
    const [first, next] = token.map ?? [0, 0];
    const start = lineStarts[first] ?? bodyStart;
    const end = Math.max(start, (lineStarts[next] ?? text.length) - 1);
    return [
      {
        ...readMeta(token),
        inlines: (place) => readInlines(inline.children ?? [], place),
        span: trim(text, { start, end }),
      },
    ];
  });
}

function readMeta({ meta }: Token): Pick<MarkdownBlock, "kind" | "level" | "label"> {
  const kind =
    meta?.["kind"] === "heading" || meta?.["kind"] === "note" ? meta["kind"] : "paragraph";
  const level = typeof meta?.["level"] === "number" ? meta["level"] : 0;
  const label = typeof meta?.["label"] === "string" ? meta["label"] : undefined;
  return { kind, level, label };
}

function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return {
    start: start + words.length - words.trimStart().length,
    end: start + words.trimEnd().length,
  };
}

function readInlines(tokens: readonly Token[], place: EmphasisPlace): Inline[] {
  const root: Inline[] = [];
  const open: {
    readonly kind: string;
    readonly href: string;
    readonly first: boolean;
    readonly children: Inline[];
  }[] = [];
  const add = (inline: Inline) => void (open.at(-1)?.children ?? root).push(inline);
  for (const [index, token] of tokens.entries()) {
    switch (token.type) {
      case "em_open":
      case "link_open":
        open.push({
          kind: token.type,
          href: String(token.attrGet("href") ?? ""),
          first: opensRun(tokens, index),
          children: [],
        });
        break;
      case "em_close":
      case "link_close": {
        const run = open.pop();
        if (!run) break;
        const children = mergeTexts(run.children);
        const role = emphasisRole(plainText(children), run.first ? place : "elsewhere");
        add(
          run.kind === "em_open"
            ? { type: "emphasis", role, children }
            : { type: "link", href: run.href, children },
        );
        break;
      }
      case "note_reference":
        add({ type: "note-reference", label: String(token.meta?.["label"]) });
        break;
      default:
        add({ type: "text", value: token.type.endsWith("break") ? " " : token.content });
    }
  }
  return mergeTexts(root);
}

// markdown-it leaves empty texts before the first token that is none
function opensRun(tokens: readonly Token[], index: number): boolean {
  return tokens.slice(0, index).every(({ type, content }) => type === "text" && content === "");
}
