import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { findBrowsers, type Candidate } from "./browser-candidates.ts";
import { unpackNpmBrowser } from "./browser-npm.ts";
import { startProcess, type Program } from "./browser-process.ts";
import { BuildError } from "./terminal.ts";

/** A browser that runs, and what to know about it. */
export interface RunningBrowser {
  /** The one that runs now: another after it was started anew. */
  readonly browser: Browser;
  /** Product and version, such as `Chrome/156.0.8078.73`. */
  readonly name: string;
  readonly executable: string;
  /** The variables that another program needs to start the same executable. */
  readonly variables: Readonly<Record<string, string>>;
  /** One sentence for each browser that was tried before this one and did not start. */
  readonly passedOver: readonly string[];
  /** Ends the browser and removes everything it wrote. */
  readonly close: () => Promise<void>;
  /** Ends the browser, or what is left of it, and starts it anew. */
  readonly renew: () => Promise<void>;
}

/** What a browser is for. */
export interface BrowserUse {
  /**
   * Whether it may speak to this machine and the world, and others to it: so are the pages of the site looked at. The
   * one that prints speaks to nobody.
   */
  readonly isOnNetwork?: boolean;
}

// Glyphs as the font draws them, so that lines break alike everywhere; no shared memory, of which containers have little.
const FLAGS = [
  "--disable-dev-shm-usage",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  "--no-pings",
  "--font-render-hinting=none",
] as const;

// All these flags notwithstanding Chromium asks its makers for the time and for news. No name leads anywhere here.
const ALONE = ["--host-resolver-rules=MAP * ~NOTFOUND", "--no-proxy-server"] as const;

/** How many seconds the browser may take to do anything at all, where nothing else is set. */
const PATIENCE = 60;

/** Milliseconds without any progress after which the browser is given up: `PLENARY_PATIENCE`, in seconds. */
export function patience(): number {
  return 1000 * (Number(process.env["PLENARY_PATIENCE"] ?? "") || PATIENCE);
}

/**
 * Starts the first browser that starts: the one that `PLENARY_BROWSER` names, an installed Chrome
 * or Chromium, the one from npm. Throws when none does, with what each of them said.
 */
export async function launchBrowser(
  candidates: readonly Candidate[] = findBrowsers(),
  use: BrowserUse = {},
): Promise<RunningBrowser> {
  const passedOver: string[] = [];
  for (const candidate of candidates) {
    try {
      return await start(candidate, use, passedOver);
    } catch (error) {
      if (error instanceof BuildError) throw error;
      passedOver.push(`${nameOf(candidate)} did not start: ${firstWords(error)}`);
    }
  }
  throw new BuildError(
    [
      "no browser starts; set PLENARY_BROWSER to the path of a Chrome or Chromium,",
      "or install Chrome or Chromium,",
      "or, on Linux x64, run npm ci, which brings one (PLENARY_BROWSER=npm).",
      ...passedOver.map((sentence) => `\n- ${sentence}`),
    ].join(" "),
  );
}

async function start(
  candidate: Candidate,
  use: BrowserUse,
  passedOver: readonly string[],
): Promise<RunningBrowser> {
  let program: Program | undefined;
  const startOne = () =>
    startProcess(async (folder) => (program = await programOf(candidate, folder, use)), patience());
  let current = await startOne();
  const { executable = "", variables = {} } = program ?? {};
  return {
    get browser() {
      return current.browser;
    },
    name: current.name,
    executable,
    variables,
    passedOver,
    close: () => current.close(),
    async renew() {
      await current.close();
      current = await startOne();
    },
  };
}

async function programOf(
  candidate: Candidate,
  folder: string,
  { isOnNetwork = false }: BrowserUse,
): Promise<Program> {
  const flags = [
    ...FLAGS,
    ...(isOnNetwork ? [] : ALONE),
    ...(isSandboxed() ? [] : ["--no-sandbox"]),
  ];
  switch (candidate.way) {
    case "setting":
    case "installed":
      return { executable: candidate.executable, flags, variables: {} };
    case "npm": {
      const { executable, libraries, fonts } = await unpackNpmBrowser();
      const fontSettings = join(folder, "fonts.conf");
      await mkdir(join(folder, "profile"));
      await writeFile(
        fontSettings,
        `<fontconfig><dir>${fonts}</dir><cachedir>${folder}</cachedir></fontconfig>`,
      );
      const inherited = process.env["LD_LIBRARY_PATH"] ?? "";
      const variables = {
        LD_LIBRARY_PATH: [libraries, inherited].filter((path) => path !== "").join(":"),
        FONTCONFIG_FILE: fontSettings,
      };
      return { executable, flags, variables };
    }
  }
}

// No sandbox starts as root, who is alone in a container. A user goes without it only where he says so.
function isSandboxed(): boolean {
  return process.getuid?.() !== 0 && process.env["PLENARY_SANDBOX"] !== "off";
}

function nameOf(candidate: Candidate): string {
  switch (candidate.way) {
    case "setting":
      return `${candidate.executable} (PLENARY_BROWSER)`;
    case "installed":
      return `${candidate.executable} (installed)`;
    case "npm":
      return "the browser from npm";
  }
}

function firstWords(error: unknown): string {
  // What a socket has to say is no error, and has a message.
  const { message } =
    typeof error === "object" && error && "message" in error ? error : { message: error };
  return shorten(String(message));
}

function shorten(message: string): string {
  if (/no usable sandbox|sandbox.*(?:namespace|not permitted)/is.test(message)) return NO_SANDBOX;
  return message
    .replace(/TROUBLESHOOTING:.*/s, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, 300);
}

const NO_SANDBOX =
  "this machine or container lets no user have a sandbox; allow user namespaces (on Ubuntu: sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0; in Docker: a seccomp profile with clone and unshare), or set PLENARY_SANDBOX=off to go without: what is printed is files of ours only";
