import { oneOf, UsageError, type Given } from "./options.ts";

const EXPECTED = "expected where the site will stand, such as https://example.org/texts";

/**
 * Where the site will stand, `https://example.org/texts/` with a slash at its end: what `--url` says, else
 * `PLENARY_URL`; `undefined` where neither does. Throws a `UsageError` where it is no such address.
 */
export function siteAddressOf(given: Given): string | undefined {
  const asked = oneOf(given, "url");
  if (asked !== undefined) return readSiteAddress(asked, "--url");
  const set = process.env["PLENARY_URL"] ?? "";
  return set === "" ? undefined : readSiteAddress(set, "PLENARY_URL");
}

/** Reads an address; `name` is what the complaint calls it by. */
export function readSiteAddress(written: string, name: string): string {
  const refuse = (why: string) =>
    new UsageError(`${name} is “${written.replace(/\p{Cc}/gu, "\uFFFD")}”, ${why}; ${EXPECTED}`);
  // The parser of addresses would drop a line end in silence.
  if (/[\s\p{Cc}]/u.test(written)) throw refuse("which has white space in it");
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) {
    throw refuse("which is no address of the web");
  }
  const { origin, pathname, search, hash, username, password } = new URL(written);
  if (search !== "" || hash !== "" || /[?#]/.test(written)) {
    throw refuse("which has a question or a place in a page behind it");
  }
  if (username !== "" || password !== "") throw refuse("which has the name of a user in it");
  if (/\.html?$/i.test(pathname)) throw refuse("which is a page and no folder");
  return `${origin}${pathname.replace(/\/*$/, "")}/`;
}
