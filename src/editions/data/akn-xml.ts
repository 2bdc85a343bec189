import { printable } from "../../text/controls.ts";
import { escape, html, raw, type Child, type Html } from "../../text/html.ts";

/** The attributes of an element; those without a value are not written. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** An element of XML that stands in a line of words. */
export function inline(name: string, attributes: Attributes, ...children: readonly Child[]): Html {
  const opening = name + Object.entries(attributes).map(writeAttribute).join("");
  const content = html`${children}`.markup;
  return raw(content === "" ? `<${opening}/>` : `<${opening}>${content}</${name}>`);
}

/** An element that holds words in a line of its own. */
export function line(name: string, attributes: Attributes, ...children: readonly Child[]): Html {
  return html`${inline(name, attributes, ...children)}${"\n"}`;
}

/** An element that holds others, each in lines of its own. */
export function block(name: string, attributes: Attributes, ...children: readonly Child[]): Html {
  const content = html`${children}`.markup;
  return line(name, attributes, content === "" ? undefined : raw(`\n${content}`));
}

function writeAttribute([name, value]: readonly [string, string | undefined]): string {
  return value === undefined ? "" : ` ${name}="${escape(writable(value))}"`;
}

/** Who says what the metadata say, as each part of them names it. */
export const SOURCE = { source: "#plenary" } as const;

/** Text as XML can hold it: it knows no form feed. */
export function writable(text: string): string {
  return printable(text).replaceAll("\f", " ");
}

/** What no address may hold: some signs, and a percent sign that escapes nothing. */
const NOT_IN_URI = /["<>\\^`{|}[\]]|%(?![\dA-Fa-f]{2})/g;

/** Text as an address, with what none may hold escaped, a second number sign too. White space the schema lets stand. */
export function asUri(text: string): string {
  const [before = "", first, ...others] = text.replace(NOT_IN_URI, encodeURIComponent).split("#");
  return first === undefined ? before : `${before}#${[first, ...others].join("%23")}`;
}
