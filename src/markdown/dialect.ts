import MarkdownItCallable, {
  type MarkdownIt,
  type StateBlock,
  type StateInline,
} from "markdown-it";

/** What the block rule says about each block: the `meta` of its opening token. */
export interface BlockMeta extends Record<string, unknown> {
  readonly kind: "heading" | "note" | "paragraph";
  /** Of a heading: how many `#`. Of a paragraph: how deep it is indented, four spaces a level. */
  readonly level: number;
  /** As printed: `12.`, `(a)`; of a note without its brackets. */
  readonly label: string | undefined;
}

const SUFFIX = "(?: ?(?:bis|ter|quater|quat|quinquies|alt\\.? ?\\d?))?";

/** A printed label at the start of a paragraph. */
export const LABEL = new RegExp(
  `^(?:\\[?\\d{1,4}${SUFFIX}[.)]\\]?|\\(?[\\p{L}\\d]{1,5}${SUFFIX}\\)|[a-z]{1,4}${SUFFIX}\\.)(?= |$)`,
  "u",
);

const HEADING = /^(#{1,6}) /;

const NOTE = /^\[\^([^\]\s]{1,10})\]:(?: |$)/;

/**
 * The notation of `content/README.md`, on markdown-it with every rule of its own but escapes and links switched off:
 * a resolution must not turn into lists, code or typographic quotes. Labels are text; depth is indentation.
 */
export function createDialect(): MarkdownIt {
  const md = new MarkdownItCallable("zero", { html: false, linkify: false, typographer: false });
  md.block.ruler.at("paragraph", block);
  md.inline.ruler.enable(["escape", "link", "newline"]);
  md.inline.ruler.before("link", "note_reference", noteReference);
  md.inline.ruler.before("link", "italics", italics);
  md.validateLink = (url) => /^https?:\/\//.test(url);
  md.normalizeLink = (url) => url;
  return md;
}

function block(state: StateBlock, startLine: number, endLine: number): boolean {
  const first = lineOf(state, startLine);
  const heading = HEADING.exec(first);
  const note = NOTE.exec(first);
  const label = heading || note ? null : LABEL.exec(first);
  const meta: BlockMeta = heading
    ? { kind: "heading", level: (heading[1] ?? "").length, label: undefined }
    : note
      ? { kind: "note", level: 0, label: note[1] }
      : {
          kind: "paragraph",
          level: Math.floor((state.sCount[startLine] ?? 0) / 4),
          label: label?.[0],
        };

  let next = startLine + 1;
  while (!heading && next < endLine && !state.isEmpty(next) && !opensBlock(lineOf(state, next)))
    next += 1;
  const marker = (heading ?? note ?? label)?.[0].length ?? 0;
  const rows = Array.from({ length: next - startLine }, (_, nth) => lineOf(state, startLine + nth));

  const open = state.push("block_open", "p", 1);
  open.meta = meta;
  open.map = [startLine, next];
  const inline = state.push("inline", "", 0);
  inline.content = [first.slice(marker), ...rows.slice(1)].map((row) => row.trim()).join("\n");
  inline.map = [startLine, next];
  inline.children = [];
  state.push("block_close", "p", -1);
  state.line = next;
  return true;
}

function lineOf(state: StateBlock, line: number): string {
  return state.src
    .slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])
    .trimEnd();
}

/** A heading or a note opens a block even without an empty line above. */
function opensBlock(row: string): boolean {
  return HEADING.test(row) || NOTE.test(row);
}

/** `[^5]`: the number is the printed one, never a count. */
function noteReference(state: StateInline, silent: boolean): boolean {
  const match = /^\[\^([^\]\s]{1,10})\]/.exec(state.src.slice(state.pos, state.pos + 14));
  if (!match) return false;
  if (!silent) state.push("note_reference", "", 0).meta = { label: match[1] };
  state.pos += match[0].length;
  return true;
}

/** `*Urges*`: from one asterisk to the next, wherever they stand; every other asterisk is escaped. */
function italics(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "*") return false;
  const close = closingAsterisk(state.src, state.pos + 1, state.posMax);
  if (close <= state.pos + 1) return false;
  if (!silent) {
    const max = state.posMax;
    state.push("em_open", "em", 1);
    state.pos += 1;
    state.posMax = close;
    state.md.inline.tokenize(state);
    state.posMax = max;
    state.push("em_close", "em", -1);
  }
  state.pos = close + 1;
  return true;
}

function closingAsterisk(text: string, from: number, max: number): number {
  for (let at = from; at < max; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "*") return at;
  }
  return -1;
}
