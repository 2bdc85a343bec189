import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { findBrowsers } from "../../../build/browser-candidates.ts";

/** Another way to print the same book. */
export interface Peer {
  readonly name: string;
  /** What its pages lack that the book has. */
  readonly lacks: string;
  /** The command that prints the document of a folder, and what it needs in its environment. Throws where it is missing. */
  readonly command: () => Command;
}

export interface Command {
  readonly program: string;
  readonly args: (pdf: string, limit: number) => readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Vivliostyle stays outside of the project: its licence is another. */
const VIVLIOSTYLE = "@vivliostyle/cli@11.3.3";

const UNFINISHED = "tags of notes and contents, paragraphs whole in the tags over a page break";

/** Those that are measured first, to which all others are held, come first. */
export const PEERS: readonly Peer[] = [
  {
    name: "stock",
    lacks: UNFINISHED,
    command: () => ({
      program: process.execPath,
      args: (pdf) => [
        "--import",
        join(import.meta.dirname, "stock-browser.ts"),
        resolve("node_modules/pagedjs-cli/src/cli.js"),
        "book.html",
        "-o",
        pdf,
      ],
      env: { BENCH_BROWSER: browser() },
    }),
  },
  {
    name: "weasyprint",
    lacks: "tags, balanced titles, pretty line ends",
    command: () => {
      execFileSync("weasyprint", ["--version"], { stdio: "ignore" });
      return { program: "weasyprint", args: (pdf) => ["--quiet", "weasyprint.html", pdf] };
    },
  },
  {
    name: "chromium",
    lacks: "notes at the foot, running heads, rectos, the page numbers of the contents",
    command: () => ({
      program: browser(),
      args: (pdf) => [
        "--headless",
        "--disable-gpu",
        "--no-pdf-header-footer",
        ...asRoot(),
        "--allow-file-access-from-files",
        `--print-to-pdf=${pdf}`,
        "book.html",
      ],
    }),
  },
  {
    name: "vivliostyle",
    lacks: UNFINISHED,
    command: () => {
      const program = installVivliostyle();
      const executable = browser();
      return {
        program: process.execPath,
        args: (pdf, limit) => [
          program,
          "build",
          "vivliostyle.html",
          "--output",
          pdf,
          "--log-level",
          "silent",
          "--timeout",
          String(limit),
          "--executable-browser",
          executable,
        ],
      };
    },
  },
];

function browser(): string {
  const [found] = findBrowsers().flatMap((one) => (one.way === "npm" ? [] : [one.executable]));
  if (found === undefined) throw new Error("no browser is installed");
  return found;
}

function asRoot(): readonly string[] {
  return process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}

/** Installs it beside what is kept of builds, once. */
function installVivliostyle(): string {
  const cache = process.env["PLENARY_CACHE"] ?? "build/.cache";
  const folder = resolve(cache, "bench", VIVLIOSTYLE.replaceAll("/", "-"));
  const program = join(folder, "node_modules/.bin/vivliostyle");
  if (!existsSync(program)) {
    const given = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts", VIVLIOSTYLE];
    execFileSync("npm", ["install", "--prefix", folder, ...given], { stdio: "ignore" });
  }
  return program;
}
