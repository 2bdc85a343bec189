const RAW = Symbol("html");

/** Markup that needs no more escaping. Only `html` and `raw` make it. */
export interface Html {
  readonly [RAW]: string;
  toString(): string;
}

export type Child = string | number | Html | readonly Child[] | undefined | false;

/** Trusts a string to be markup. */
export function raw(markup: string): Html {
  return { [RAW]: markup, toString: () => markup };
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
  return RAW in child ? child[RAW] : child.map(put).join("");
}

/** A template that escapes what is put into it: strings are escaped, markup and lists of it are not, `undefined` and `false` vanish. */
export function html(strings: TemplateStringsArray, ...children: readonly Child[]): Html {
  let markup = "";
  for (const [nth, string] of strings.entries()) markup += string + put(children[nth]);
  return raw(markup);
}
