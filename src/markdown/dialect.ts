import MarkdownItCallable, {
  type MarkdownIt,
  type StateBlock,
  type StateInline,
} from "markdown-it";
import { LABEL } from "../model/label.ts";
import { ROW } from "./table.ts";

/** What the block rule says about each block: the `meta` of its one token. */
export interface BlockMeta extends Record<string, unknown> {
  readonly kind: "heading" | "note" | "paragraph" | "rule" | "table";
  /** Of a heading: how many `#`. Of a paragraph or a table: how deep it is indented, four spaces a level. */
  readonly level: number;
  /** As printed: `12.`, `(a)`; of a note without its brackets; of a rule the line itself. */
  readonly label: string | undefined;
}

const HEADING = /^(#{1,6}) /;

/** What a line by itself says of what stands below it. */
export const RULE_LINES = {
  operative: "***", // the operative part, where the words do not show that it begins
  closing: "---", // the lines that close the text
} as const;

const ADDRESS = /^https?:\/\//;

const NOTE_REFERENCE = /\[\^([^\]\s]{1,10})\]/y; // `[^5]`

const NOTE = /^\[\^([^\]\s]{1,10})\]:(?: |$)/;

/** What people write in other kinds of Markdown and what has no meaning here. */
export const FOREIGN = [
  ["bullets", /^[-+*] /], // `- To promote ...`
  ["quotations", /^>/], // `> As the Conference said`
  ["code", /^```/],
  ["rules and underlined headings", /^(?:-{3,}|={3,}|\*{3,}|_{3,})\s*$/m], // `=====`
  ["HTML", /^<\/?[A-Za-z]/], // `<br>`
  ["bold", /(?<![\\*^\p{L}\p{N}])\*\*(?=[^\s*])/u], // `**Urges**`
] as const;

/**
 * The notation of `content/README.md`, on markdown-it with every rule of its own but escapes switched off:
 * a resolution must not turn into lists, code or typographic quotes. Labels are text; depth is indentation.
 */
export function createDialect(): MarkdownIt {
  const md = new MarkdownItCallable("zero", { html: false, linkify: false, typographer: false });
  md.block.ruler.at("paragraph", block);
  md.inline.ruler.enable(["escape", "newline"]);
  md.inline.ruler.at("text", words);
  md.inline.ruler.before("escape", "escaped_sign", escapedSign);
  md.inline.ruler.push("note_reference", noteReference);
  md.inline.ruler.push("link_to_document", link);
  md.inline.ruler.push("italics", italics);
  return md;
}

function block(state: StateBlock, startLine: number, endLine: number): boolean {
  const first = lineOf(state, startLine);
  if (ROW.test(first)) return table(state, startLine, endLine);
  const heading = HEADING.exec(first);
  const note = NOTE.exec(first);
  const rule = Object.values(RULE_LINES).find((line) => line === first);
  const label = heading || note || rule ? null : LABEL.exec(first);
  const meta: BlockMeta = heading
    ? { kind: "heading", level: (heading[1] ?? "").length, label: undefined }
    : note
      ? { kind: "note", level: 0, label: note[1] }
      : rule !== undefined
        ? { kind: "rule", level: 0, label: rule }
        : {
            kind: "paragraph",
            level: Math.floor((state.sCount[startLine] ?? 0) / 4),
            label: label?.[0],
          };

  let next = startLine + 1;
  while (
    !heading &&
    rule === undefined &&
    next < endLine &&
    !state.isEmpty(next) &&
    !opensBlock(lineOf(state, next))
  )
    next += 1;
  const marker = rule?.length ?? (heading ?? note ?? label)?.[0].length ?? 0;
  const rows = Array.from({ length: next - startLine }, (_, nth) => lineOf(state, startLine + nth));

  const inline = state.push("inline", "", 0);
  inline.meta = meta;
  inline.content = [first.slice(marker), ...rows.slice(1)].map((row) => row.trim()).join("\n");
  inline.map = [startLine, next];
  inline.children = [];
  state.line = next;
  return true;
}

/** Rows are one block as long as each begins with a bar; what is in them is for `table.ts` to say. */
function table(state: StateBlock, startLine: number, endLine: number): boolean {
  let next = startLine + 1;
  while (next < endLine && ROW.test(lineOf(state, next))) next += 1;
  const rows = state.push("table", "", 0);
  const level = Math.floor(((state.sCount[startLine] ?? 0) + 3) / 4);
  const meta: BlockMeta = { kind: "table", level, label: undefined };
  rows.meta = meta;
  rows.map = [startLine, next];
  state.line = next;
  return true;
}

function lineOf(state: StateBlock, line: number): string {
  return state.src
    .slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])
    .trimEnd();
}

/** A heading, a note or a table opens a block even without an empty line above. */
function opensBlock(row: string): boolean {
  return HEADING.test(row) || NOTE.test(row) || ROW.test(row);
}

// Only these begin anything; in the parser's own rule every hyphen and colon might.
const WORDS = /[^\\\n[*]+/y;

function words(state: StateInline, silent: boolean): boolean {
  const match = matchAt(WORDS, state.src, state.pos);
  if (!match) return false;
  const end = Math.min(state.pos + match[0].length, state.posMax);
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}

/**
 * `\’`, `\¶`: markdown-it escapes the signs of ASCII. Some labels of Arabic and Chinese have none, nor has the sign
 * between the paragraphs of a cell.
 */
function escapedSign(state: StateInline, silent: boolean): boolean {
  const sign = state.src[state.pos + 1];
  if (state.src[state.pos] !== "\\" || sign === undefined || !/[’–¶㈠-㈩]/.test(sign)) return false;
  if (!silent) state.pending += sign;
  state.pos += 2;
  return true;
}

/** `[^5]`: the number is the printed one, never a count. */
function noteReference(state: StateInline, silent: boolean): boolean {
  const match = matchAt(NOTE_REFERENCE, state.src, state.pos);
  if (!match) return false;
  if (!silent) state.push("note_reference", "", 0).meta = { label: match[1] };
  state.pos += match[0].length;
  return true;
}

/** `[70/1](https://docs.un.org/en/A/RES/70/1)`: an address of the web, without a title. */
function link(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== "[") return false;
  const close = closing("]", src, pos + 1, posMax);
  if (close <= pos + 1 || src[close + 1] !== "(") return false;
  const { ok, pos: end, str: href } = state.md.helpers.parseLinkDestination(src, close + 2, posMax);
  if (!ok || src[end] !== ")" || !ADDRESS.test(href)) return false;
  if (!silent) {
    state.push("link_open", "a", 1).attrSet("href", href);
    tokenizeWithin(state, pos + 1, close);
    state.push("link_close", "a", -1);
  }
  state.pos = end + 1;
  return true;
}

/** `*Urges*`: from one asterisk to the next, wherever they stand; every other asterisk is escaped. */
function italics(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== "*") return false;
  const close = closing("*", src, pos + 1, posMax);
  if (close <= pos + 1) return false;
  if (!silent) {
    state.push("em_open", "em", 1);
    tokenizeWithin(state, pos + 1, close);
    state.push("em_close", "em", -1);
  }
  state.pos = close + 1;
  return true;
}

function tokenizeWithin(state: StateInline, from: number, to: number): void {
  const { posMax } = state;
  state.pos = from;
  state.posMax = to;
  state.md.inline.tokenize(state);
  state.posMax = posMax;
}

/** Where a run ends that one character closes, passing over escapes and over note marks such as `[^*]`. */
function closing(mark: "*" | "]", text: string, from: number, max: number): number {
  for (let at = from; at < max; at += 1) {
    const character = text[at];
    if (character === mark) return at;
    if (character === "\\") at += 1;
    if (character !== "[") continue;
    const note = matchAt(NOTE_REFERENCE, text, at);
    if (note) at += note[0].length - 1;
    else if (mark === "]") return -1; // a link holds no other
  }
  return -1;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
