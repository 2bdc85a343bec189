import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { Socket } from "node:net";
import { extname, join } from "node:path";
import { TYPES } from "../../serve.ts";

/** A host of a folder of files that can be switched off, and made to wait; its files may change. */
export interface SwitchedServer {
  /** Where the folder stands, with a slash at the end: `http://127.0.0.1:49152/a/b/`. */
  readonly address: string;
  /** What was asked for since it was last emptied, from the folder: `assets/site.css`. */
  readonly asked: string[];
  off(): Promise<void>;
  on(): Promise<void>;
  /** From now on requests for matching paths wait until they are let through. */
  hold(path: RegExp): void;
  letThrough(): void;
  /** Answers matching paths with a status and nothing else; none where it is not given. */
  fail(status: number, path?: RegExp): void;
}

const ALL_TYPES: Readonly<Record<string, string>> = {
  ...TYPES,
  ".pdf": "application/pdf",
  ".epub": "application/epub+zip",
};

/** Serves a folder below a path of a host as static hosts do: folders by their index, and a page for what is not there. */
export async function serveSwitched(folder: string, base = "/"): Promise<SwitchedServer> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  let held: { readonly path: RegExp; readonly release: Promise<void>; free(): void } | undefined;
  let failing: { readonly path: RegExp; readonly status: number } | undefined;
  const answer = async (url: string): Promise<{ status: number; file: string }> => {
    const { pathname } = new URL(url, "http://localhost");
    const path = decodeURIComponent(pathname.slice(base.length));
    asked.push(path);
    if (held?.path.test(path)) await held.release;
    if (failing?.path.test(path)) return { status: failing.status, file: "" };
    const whole = join(folder, path.endsWith("/") || path === "" ? `${path}index.html` : path);
    const isThere = pathname.startsWith(base) && existsSync(whole) && statSync(whole).isFile();
    return isThere ? { status: 200, file: whole } : { status: 404, file: join(folder, "404.html") };
  };
  const listen = (port: number): Promise<Server> => {
    const server = createServer((request, response) => {
      void answer(request.url ?? "/").then(({ status, file }) => {
        const type = ALL_TYPES[extname(file)] ?? "text/plain";
        response.writeHead(status, { "content-type": type, "cache-control": "max-age=600" });
        if (file === "") response.end();
        else createReadStream(file).pipe(response);
      });
    });
    server.on("connection", (socket) => {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
    });
    return new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(server)));
  };
  let server = await listen(0);
  const bound = server.address();
  const port = typeof bound === "object" && bound ? bound.port : 0;
  return {
    address: `http://127.0.0.1:${port}${base}`,
    asked,
    async off() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async on() {
      server = await listen(port);
    },
    hold(path) {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = { path, release: promise, free: resolve };
    },
    letThrough() {
      held?.free();
      held = undefined;
    },
    fail(status, path) {
      failing = path && { path, status };
    },
  };
}
