/** Markup that needs no more escaping. Only `html` and `raw` make it. */
export interface Html {
  readonly markup: string;
  toString(): string;
}

class Markup implements Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

export type Child = string | number | Html | readonly Child[] | undefined | false;

/** Trusts a string to be markup. */
export function raw(markup: string): Html {
  return new Markup(markup);
}

/** Makes a string safe in text and in quoted attributes, in HTML and in XML. */
export function escape(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function put(child: Child): string {
  if (child === undefined || child === false) return "";
  if (typeof child === "string") return escape(child);
  if (typeof child === "number") return String(child);
  return "markup" in child ? child.markup : child.map(put).join("");
}

/** A template that escapes what is put into it: strings are escaped, markup and lists of it are not, `undefined` and `false` vanish. */
export function html(strings: TemplateStringsArray, ...children: readonly Child[]): Html {
  let markup = "";
  for (let nth = 0; nth < strings.length; nth += 1) markup += strings[nth] + put(children[nth]);
  return raw(markup);
}
