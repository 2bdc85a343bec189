// Drawn once: the names below are names of Plenary's e-books.
const NAMESPACE = "8d0a3a52-7c1e-4f0b-9d55-3f2b7a6c91e4";

/** The identifier of a book: a name-based UUID (RFC 9562, version 5), the same for the same name for ever. */
export async function bookIdentifier(name: string): Promise<string> {
  const namespace = NAMESPACE.replaceAll("-", "").match(/../g) ?? [];
  const bytes = Uint8Array.from([
    ...namespace.map((pair) => Number.parseInt(pair, 16)),
    ...new TextEncoder().encode(name),
  ]);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-1", bytes)).slice(0, 16);
  const stamped = digest.map((byte, nth) => {
    if (nth === 6) return (byte & 0x0f) | 0x50;
    return nth === 8 ? (byte & 0x3f) | 0x80 : byte;
  });
  const hex = Array.from(stamped, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}
