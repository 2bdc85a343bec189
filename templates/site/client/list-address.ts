/**
 * The address of the list of the session that a page belongs to, else of what pages of its language have in common: the
 * link to what is kept tells. Without the link nothing is kept.
 */
export function listAddress(): string | undefined {
  const link = document.querySelector<HTMLAnchorElement>("a.offline");
  const session = link && new URLSearchParams(link.search).get("session");
  return link ? new URL(`${session ?? ""}offline.json`, link.href).href : undefined;
}
