import { SaxesParser } from "saxes";

/** The namespaces whose properties are looked for, by their prefixes. */
const PREFIXES: Readonly<Record<string, string>> = {
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://ns.adobe.com/xap/1.0/": "xmp",
  "http://ns.adobe.com/pdf/1.3/": "pdf",
  "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
  "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
};

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/** The properties of a packet of XMP with the words of each, or nothing where it is no XML. */
export function readXmp(packet: string): Map<string, string> | undefined {
  const properties = new Map<string, string>();
  const parser = new SaxesParser({ xmlns: true });
  let failed = false;
  /** The properties that are open, innermost last. */
  const open: string[] = [];
  parser.on("error", () => {
    failed = true;
  });
  parser.on("opentag", ({ uri, local }) => {
    const prefix = PREFIXES[uri];
    if (prefix === undefined && uri !== RDF) return;
    if (prefix !== undefined) properties.set(`${prefix}:${local}`, "");
    open.push(prefix === undefined ? (open.at(-1) ?? "") : `${prefix}:${local}`);
  });
  parser.on("text", (text) => {
    const name = open.at(-1);
    if (name !== undefined && properties.has(name))
      properties.set(name, `${properties.get(name) ?? ""}${text}`);
  });
  parser.on("closetag", ({ uri }) => {
    if (PREFIXES[uri] !== undefined || uri === RDF) open.pop();
  });
  parser.write(packet).close();
  return failed ? undefined : properties;
}
