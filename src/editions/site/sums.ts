/** Checksums as `sha256sum -c` reads them, a line a file: the digest, two spaces, the name. */
export function formatSums(sums: ReadonlyMap<string, string>): string {
  return [...sums].map(([file, sum]) => `${sum}  ${file}\n`).join("");
}
