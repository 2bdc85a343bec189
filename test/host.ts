import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { HEADERS } from "../templates/site/policy.ts";
import type { Served } from "./serve.ts";

const TYPES: Readonly<Record<string, readonly [type: string, isWords: boolean]>> = {
  ".html": ["text/html; charset=utf-8", true],
  ".css": ["text/css; charset=utf-8", true],
  ".js": ["text/javascript; charset=utf-8", true],
  ".json": ["application/json", true],
  ".webmanifest": ["application/manifest+json", true],
  ".svg": ["image/svg+xml", true],
  ".xml": ["application/xml", true],
  ".txt": ["text/plain; charset=utf-8", true],
  ".png": ["image/png", false],
  ".woff2": ["font/woff2", false],
  ".pdf": ["application/pdf", false],
  ".epub": ["application/epub+zip", false],
};

/** What a file weighs on its way to a reader: words are packed, all else is so already. */
export function packedSize(path: string): number {
  return packed(path).bytes.length;
}

const known = new Map<string, Buffer>();

function packed(path: string): { readonly bytes: Buffer; readonly isPacked: boolean } {
  const isPacked = TYPES[extname(path)]?.[1] === true;
  const bytes =
    known.get(path) ?? (isPacked ? brotliCompressSync(readFileSync(path)) : readFileSync(path));
  known.set(path, bytes);
  return { bytes, isPacked };
}

/** Serves a site as a good host does: packed, with the headers, the page of a folder, and the page for what is not there. */
export async function host(folder: string): Promise<Served> {
  // A good host has it ready.
  for (const file of globSync("{**/*.html,assets/*.{css,js,svg}}", { cwd: folder })) {
    if (!file.startsWith("downloads/")) packed(join(folder, file));
  }
  const server = createServer((request, response) => {
    for (const [name, value] of HEADERS) response.setHeader(name, value);
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const asked = join(
      folder,
      decodeURIComponent(pathname),
      pathname.endsWith("/") ? "index.html" : "",
    );
    const isThere = existsSync(asked) && statSync(asked).isFile();
    const path = isThere ? asked : join(folder, "404.html");
    const { bytes, isPacked } = packed(path);
    response.writeHead(isThere ? 200 : 404, {
      "content-type": TYPES[extname(path)]?.[0] ?? "application/octet-stream",
      ...(isPacked ? { "content-encoding": "br" } : {}),
      "cache-control": "no-cache",
    });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  const port = typeof bound === "object" && bound ? bound.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
