/** Fixed words in a program. */
export interface CodeString {
  /** The quote it begins with, or the name of the function that a template is handed to. */
  readonly tag: string;
  /** As it stands in the code, with `VALUE` for each value in a template. */
  readonly text: string;
}

/** What stands for a value in a template; no word has it. */
export const VALUE = "\uFFFC";

const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|(\w*)`|[{}]|(?<=[(,=:?] ?)\/(?:[^/\\\n]|\\.)+\/[a-z]*/g;

const CHUNK = /((?:[^`\\$]|\\[\s\S]|\$(?!\{))*)(`|\$\{)/y;

/** The strings of a program in TypeScript, those inside the values of a template before it; addresses of imports are none. */
export function readStrings(code: string): CodeString[] {
  const strings: CodeString[] = [];
  // The templates that the place is inside of, from the outside in, with the brackets open in the value.
  const open: { tag: string; text: string; brackets: number }[] = [];
  let at = 0;
  const readChunk = (tag: string, before: string): void => {
    CHUNK.lastIndex = at;
    const [whole = "", chunk = "", end] = CHUNK.exec(code) ?? [];
    const text = before + chunk;
    at += whole.length;
    if (end === "${") open.push({ tag, text: text + VALUE, brackets: 0 });
    else strings.push({ tag, text });
  };
  while (true) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(code);
    if (!found) return strings;
    const [token, tag] = found;
    at = TOKEN.lastIndex;
    const inner = open.at(-1);
    if (tag !== undefined) readChunk(tag || "`", "");
    else if (/^["']/.test(token) && !/(?:from|import) $/.test(code.slice(0, found.index).slice(-7)))
      strings.push({ tag: token.charAt(0), text: token.slice(1, -1) });
    else if (token === "{" && inner) inner.brackets += 1;
    else if (token === "}" && inner && inner.brackets > 0) inner.brackets -= 1;
    else if (token === "}" && inner) {
      open.pop();
      readChunk(inner.tag, inner.text);
    }
  }
}
