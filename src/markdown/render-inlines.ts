import type { Inline } from "../model/document.ts";
import { noteReferences, plainText } from "../model/inlines.ts";
import { html, raw, type Html } from "../text/html.ts";
import { settle, stretchAt, type Stretch } from "./stretch.ts";

/**
 * Words as markup.
 * @param mark sets the references to notes
 * @param stretches parts of the words that are set in a way of their own
 */
export function renderInlines(
  inlines: readonly Inline[],
  mark: (label: string) => Html,
  stretches: readonly Stretch[] = [],
): Html {
  const settled = stretches.length === 0 ? stretches : settle(stretches, inlines);
  return renderRun(inlines, 0, { mark, stretches: settled, hasLinks: true });
}

interface Setting {
  readonly mark: (label: string) => Html;
  readonly stretches: readonly Stretch[];
  /** Whether links of the source are links: not inside of another. */
  readonly hasLinks: boolean;
}

/** A piece of markup, and the stretch that it is part of. */
interface Piece {
  readonly markup: Html;
  readonly stretch?: Stretch | undefined;
  readonly end: number;
}

function renderRun(inlines: readonly Inline[], from: number, setting: Setting): Html {
  const pieces: Piece[] = [];
  let at = from;
  for (const inline of inlines) {
    const own = renderInline(inline, at, setting);
    pieces.push(...own);
    at = own.at(-1)?.end ?? at;
  }
  return joinPieces(pieces);
}

function renderInline(inline: Inline, at: number, setting: Setting): readonly Piece[] {
  switch (inline.type) {
    case "text":
      return cutText(inline.value, at, setting.stretches);
    case "note-reference":
      return [{ markup: setting.mark(inline.label), end: at }];
    case "emphasis":
    case "link": {
      const isPlain = setting.stretches.length === 0;
      const end = isPlain ? at : at + plainText(inline.children).length;
      const stretch = stretchAt(setting.stretches, at);
      const touches = stretch !== undefined && stretch.start < end && at < end;
      const isInside =
        touches &&
        stretch.start <= at &&
        end <= stretch.end &&
        noteReferences(inline.children).length === 0;
      const within = isInside ? { ...setting, stretches: [], hasLinks: false } : setting;
      const words = renderRun(inline.children, at, within);
      const markup = dressInline(inline, words, setting.hasLinks && !touches);
      return [{ markup, end, stretch: isInside ? stretch : undefined }];
    }
  }
}

function dressInline(
  inline: Extract<Inline, { type: "emphasis" | "link" }>,
  words: Html,
  isLink: boolean,
): Html {
  if (inline.type === "emphasis") return html`<em class="${inline.role}">${words}</em>`;
  // A source may link a space, which nobody can see, name or press.
  if (!isLink || String(words).trim() === "") return words;
  return html`<a class="document" href="${addressOf(inline.href)}">${words}</a>`;
}

function cutText(text: string, from: number, stretches: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = [];
  const end = from + text.length;
  let at = from;
  while (at < end) {
    const next = stretchAt(stretches, at);
    const isIn = next !== undefined && next.start <= at;
    const to = Math.min(end, next === undefined ? end : isIn ? next.end : next.start);
    const markup = html`${text.slice(at - from, to - from)}`;
    pieces.push({ markup, end: to, stretch: isIn ? next : undefined });
    at = to;
  }
  return pieces;
}

function joinPieces(pieces: readonly Piece[]): Html {
  const out: string[] = [];
  let open: { stretch: Stretch; words: string; end: number } | undefined;
  const close = () => {
    if (open) out.push(String(open.stretch.set(raw(open.words), open.end >= open.stretch.end)));
    open = undefined;
  };
  for (const { markup, stretch, end } of pieces) {
    if (open?.stretch !== stretch) close();
    if (!stretch) out.push(String(markup));
    else open = { stretch, words: (open?.words ?? "") + String(markup), end };
  }
  close();
  return raw(out.join(""));
}

/** An address with the signs escaped that none may hold. */
function addressOf(href: string): string {
  return href.replace(/["<>\\^`{|}\s]|%(?![\dA-Fa-f]{2})/gu, encodeURIComponent);
}
