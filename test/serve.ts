import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";

/** A folder behind an address of this machine. */
export interface Served {
  /** `http://127.0.0.1:49152`, without a slash at the end. */
  readonly address: string;
  close(): void;
}

/** What files are sent as, by their ending. */
export const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Serves the files of a folder on a free port; with `keepsFor`, a browser keeps all but pages for so many seconds. */
export async function serve(folder: string, keepsFor = 0): Promise<Served> {
  const server = createServer((request, response) => {
    const path = join(folder, new URL(request.url ?? "/", "http://localhost").pathname);
    const type = TYPES[extname(path)];
    if (type === undefined || !existsSync(path)) return void response.writeHead(404).end();
    const isKept = keepsFor > 0 && type !== TYPES[".html"];
    response.writeHead(200, {
      "content-type": type,
      ...(isKept && { "cache-control": `max-age=${keepsFor}` }),
    });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  const port = typeof bound === "object" && bound ? bound.port : 0;
  return { address: `http://127.0.0.1:${port}`, close: () => void server.close() };
}
