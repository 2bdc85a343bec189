/** Where the United Nations publishes a document: its symbol behind this address, the language as first part of the path. */
const DOCUMENTS = "https://docs.un.org/en/";

const SYMBOL = /^[A-Z]{1,5}(?:\/[A-Z0-9][A-Za-z0-9.()-]*)+$/; // `CAC/COSP/WG.2/2016/4`

/**
 * The address behind a link whose target the source lost. A document symbol is its own address; a bare
 * `70/1` is one only where the words before it name the issuing body, for every body numbers like that.
 */
export function resolveLink(text: string, before: string): string | undefined {
  if (SYMBOL.test(text)) return DOCUMENTS + text;
  if (
    /^\d{1,3}\/\d{1,4}[A-Z]?$/.test(text) &&
    /(?:General )?Assembly resolutions? $/.test(before)
  ) {
    return `${DOCUMENTS}A/RES/${text}`;
  }
  return undefined;
}
