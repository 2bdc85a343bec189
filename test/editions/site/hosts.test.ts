import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSessions } from "../../../build/load.ts";
import { makeSite } from "../../../build/site.ts";
import { CACHING, DOWNLOADS, HEADERS } from "../../../templates/site/policy.ts";
import { testNeeding } from "../../checkers.ts";
import { madeEditions, silent } from "../../made.ts";

/** A host program of Debian, with the configuration of the project. */
interface Host {
  readonly name: string;
  readonly program: string;
  /** What Debian calls the package. */
  readonly from: string;
  /** Writes the configuration into a folder of work; the command that serves with it. */
  readonly prepare: (work: string, root: string, port: number, below: string) => readonly string[];
}

const HOSTS: readonly Host[] = [
  {
    name: "nginx",
    program: "nginx",
    from: "nginx-light",
    prepare: (work, root, port, below) => {
      write(work, "site.conf", "build/hosts/nginx.conf", [
        ["listen 8080;", `listen 127.0.0.1:${port};`],
        ["root /srv/site;", `root ${root};`],
        ["error_page 404 /404.html;", `error_page 404 ${below}404.html;`],
      ]);
      const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map((kind) => `${kind}_temp_path ${work}/${kind};`)
        .join(" ");
      const user = process.getuid?.() === 0 ? "user root;" : "";
      writeFileSync(
        join(work, "main.conf"),
        `${user} daemon off; worker_processes 1; pid ${work}/pid; error_log ${work}/errors;
events {} http { access_log off; ${temporary} include ${work}/site.conf; }`,
      );
      return ["-p", work, "-e", join(work, "errors"), "-c", join(work, "main.conf")];
    },
  },
  {
    name: "Caddy",
    program: "caddy",
    from: "caddy",
    prepare: (work, root, port, below) => {
      write(work, "Caddyfile", "build/hosts/Caddyfile", [
        [/^:8080 \{$/m, `http://127.0.0.1:${port} {`],
        ["root * /srv/site", `root * ${root}`],
        ["rewrite * /404.html", `rewrite * ${below}404.html`],
      ]);
      const site = readFileSync(join(work, "Caddyfile"), "utf8");
      writeFileSync(join(work, "Caddyfile"), `{\n\tadmin off\n}\n${site}`);
      return ["run", "--adapter", "caddyfile", "--config", join(work, "Caddyfile")];
    },
  },
  {
    name: "Apache, by the file in the site",
    program: "apache2",
    from: "apache2-bin",
    prepare: (work, root, port) => {
      const modules = ["mpm_event", "authz_core", "mime", "dir", "headers", "deflate", "filter"];
      writeFileSync(
        join(work, "types"),
        "text/html html\ntext/css css\nimage/svg+xml svg\nimage/png png\napplication/pdf pdf\n",
      );
      writeFileSync(
        join(work, "main.conf"),
        `ServerRoot ${work}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${work}/pid
ErrorLog ${work}/errors
DefaultRuntimeDir ${work}
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n")}
TypesConfig ${work}/types
DocumentRoot ${root}
<Directory ${root}>
  AllowOverride All
  Require all granted
</Directory>
<Files ".ht*">
  Require all denied
</Files>
`,
      );
      return ["-D", "FOREGROUND", "-f", join(work, "main.conf")];
    },
  },
];

/** Writes a configuration of the project with what is another here; each stands in it once. */
function write(
  work: string,
  name: string,
  from: string,
  changes: readonly (readonly [string | RegExp, string])[],
): void {
  let text = readFileSync(from, "utf8");
  for (const [there, here] of changes) {
    expect(text.split(there), String(there)).toHaveLength(2);
    text = text.replace(there, here);
  }
  writeFileSync(join(work, name), text);
}

function isMissing({ program, from }: Host): string | undefined {
  const found = spawnSync("sh", ["-c", `command -v ${program}`], { env: ENVIRONMENT }).status === 0;
  return found ? undefined : `${program} is not installed: Debian has it in ${from}`;
}

const ENVIRONMENT = { ...process.env, PATH: `${process.env["PATH"] ?? ""}:/usr/sbin` };

let work = "";
/** A site at the root of a host, and one that knows that it stands below it. */
const roots = { whole: "", below: "" };
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "plenary-hosts-"));
  roots.whole = join(work, "whole");
  cpSync(join(await madeEditions(), "site"), roots.whole, { recursive: true });
  writeFileSync(join(roots.whole, "site.webmanifest"), "{}");
  writeFileSync(join(roots.whole, "index.json"), "{}");
  roots.below = join(work, "below");
  const address = "https://texts.example.org/un/texts/";
  await makeSite(silent, loadSessions(), join(work, "made"), join(work, "made"), address);
  cpSync(join(work, "made/site"), join(roots.below, "un/texts"), { recursive: true });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  server.close();
  await once(server, "close");
  return typeof bound === "object" && bound ? bound.port : 0;
}

/** Serves a folder while something is done with its address. */
async function withHost(
  host: Host,
  root: string,
  below: string,
  work_: (address: string) => Promise<void>,
): Promise<void> {
  const own = mkdtempSync(join(work, "host-"));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const process_ = spawn(host.program, host.prepare(own, root, port, below), {
    env: { ...ENVIRONMENT, HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  process_.stderr.on("data", (bytes: Buffer) => (said += String(bytes)));
  const ended = once(process_, "exit");
  try {
    await answers(address, () => {
      if (process_.exitCode === null) return;
      const errors = join(own, "errors");
      throw new Error(said + (existsSync(errors) ? readFileSync(errors, "utf8") : ""));
    });
    await work_(address);
  } finally {
    process_.kill("SIGTERM");
    await ended;
  }
}

async function answers(address: string, check: () => void): Promise<void> {
  for (;;) {
    check();
    try {
      return void (await fetch(address));
    } catch {
      await setTimeout(50);
    }
  }
}

const TYPES = {
  "index.html": "text/html; charset=utf-8",
  "assets/site.css": /^text\/css; charset=utf-8$/i,
  "assets/site-en.js": /^(?:text|application)\/javascript; charset=utf-8$/i,
  "assets/icon.svg": /^image\/svg\+xml/,
  "assets/fonts/source-serif-4-400.woff2": /^font\/woff2$/,
  "downloads/cosp-uncac-7-en.pdf": /^application\/pdf$/,
  "downloads/cosp-uncac-7-en.epub": /^application\/epub\+zip$/,
  "site.webmanifest": /^application\/manifest\+json/,
  "index.json": /^application\/json/,
} as const;

describe.each(HOSTS)("behind $name", (host) => {
  const needing = testNeeding(isMissing(host));

  needing("a reader gets the pages, with the headers that protect them", () =>
    withHost(host, roots.whole, "/", async (address) => {
      for (const path of [
        "/",
        "/cosp-uncac/7/res-7-1/",
        "/cosp-uncac/7/none/",
        "/assets/site.css",
      ]) {
        const { headers } = await fetch(address + path);
        for (const [name, value] of HEADERS)
          expect(headers.get(name), `${path} ${name}`).toBe(value);
      }
      const page = await fetch(`${address}/cosp-uncac/7/res-7-1/`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('id="op28.c"');
    }),
  );

  needing("every file is of its type", () =>
    withHost(host, roots.whole, "/", async (address) => {
      for (const [path, type] of Object.entries(TYPES)) {
        const answer = await fetch(`${address}/${path}`);
        expect(answer.status, path).toBe(200);
        expect(answer.headers.get("content-type")?.toLowerCase(), path).toMatch(type);
      }
    }),
  );

  needing(
    "a page is never shown from before without asking, and not sent again where it is the same",
    () =>
      withHost(host, roots.whole, "/", async (address) => {
        const page = await fetch(`${address}/index.html`);
        expect(page.headers.get("cache-control")).toBe(CACHING.pages);
        const etag = page.headers.get("etag") ?? "";
        expect(etag).not.toBe("");
        const again = await fetch(`${address}/index.html`, {
          headers: { "if-none-match": etag, "cache-control": "max-age=0" },
        });
        expect(again.status).toBe(304);
        const font = await fetch(`${address}/assets/fonts/source-serif-4-400.woff2`);
        expect(font.headers.get("cache-control")).toBe(CACHING.fonts);
      }),
  );

  needing("what is to be taken away is kept by the browser, and not shown", () =>
    withHost(host, roots.whole, "/", async (address) => {
      const disposition = async (path: string) =>
        (await fetch(address + path)).headers.get(DOWNLOADS.name);
      for (const ending of ["pdf", "epub", "html"]) {
        expect(await disposition(`/downloads/cosp-uncac-7-en.${ending}`)).toBe(DOWNLOADS.value);
      }
      expect(await disposition("/cosp-uncac/7/")).toBeNull();
    }),
  );

  needing("words are sent packed, and what is packed already is not packed twice", () =>
    withHost(host, roots.whole, "/", async (address) => {
      const packing = async (path: string) =>
        (await fetch(address + path, { headers: { "accept-encoding": "gzip" } })).headers.get(
          "content-encoding",
        );
      for (const path of ["/cosp-uncac/7/res-7-1/", "/assets/site.css", "/assets/site-en.js"]) {
        expect(await packing(path), path).toBe("gzip");
      }
      expect(await packing("/assets/fonts/source-serif-4-400.woff2")).toBeNull();
    }),
  );

  needing(
    "an address without its last stroke leads to the page, below a folder of the host too",
    async () => {
      for (const [root, below] of [
        [roots.whole, "/"],
        [roots.below, "/un/texts/"],
      ] as const) {
        await withHost(host, root, below, async (address) => {
          const answer = await fetch(`${address}${below}cosp-uncac/7`);
          expect(answer.status).toBe(200);
          expect(answer.url).toBe(`${address}${below}cosp-uncac/7/`);
        });
      }
    },
  );

  needing(
    "an address that leads nowhere shows the page that says so, below a folder of the host too",
    async () => {
      for (const [root, below] of [
        [roots.whole, "/"],
        [roots.below, "/un/texts/"],
      ] as const) {
        await withHost(host, root, below, async (address) => {
          for (const path of ["none", "cosp-uncac/7/res-7-99/"]) {
            const answer = await fetch(`${address}${below}${path}`);
            expect(answer.status).toBe(404);
            const page = await answer.text();
            expect(page).toContain("There is no page at this address");
            const style = /<link rel="stylesheet" href="([^"]+)"/.exec(page)?.[1] ?? "";
            expect((await fetch(new URL(style, answer.url))).status).toBe(200);
          }
        });
      }
    },
  );
});

test("a workflow names each action that it uses by its commit", () => {
  const actions = [...readFileSync(".github/workflows/pages.yml", "utf8").matchAll(/uses: (\S+)/g)];
  expect(actions.length).toBeGreaterThan(4);
  for (const [, name] of actions) expect(name).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
});
