import { rmSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch, type Browser } from "puppeteer-core";
import { findBrowsers, type Candidate } from "./browser-candidates.ts";
import { unpackNpmBrowser } from "./browser-npm.ts";

/** A browser that runs, and what to know about it. */
export interface RunningBrowser {
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
}

interface Program {
  readonly executable: string;
  readonly sandbox: boolean;
  readonly variables: Readonly<Record<string, string>>;
}

// No network of its own, and glyphs as the font draws them, so that lines break alike everywhere.
const FLAGS = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  "--font-render-hinting=none",
] as const;

// A browser that has just ended may still write.
const REMOVAL = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 } as const;

/**
 * Starts the first browser that starts: the one that `PLENARY_BROWSER` names, an installed Chrome
 * or Chromium, the one from npm. Throws when none does, with what each of them said.
 */
export async function launchBrowser(
  candidates: readonly Candidate[] = findBrowsers(),
): Promise<RunningBrowser> {
  const passedOver: string[] = [];
  for (const candidate of candidates) {
    try {
      return { ...(await start(candidate)), passedOver };
    } catch (error) {
      passedOver.push(`${nameOf(candidate)} did not start: ${firstWords(error)}`);
    }
  }
  throw new Error(
    [
      "no browser starts; set PLENARY_BROWSER to the path of a Chrome or Chromium,",
      "or install Chrome or Chromium,",
      "or, on Linux x64, run npm ci, which brings one (PLENARY_BROWSER=npm).",
      ...passedOver.map((sentence) => `\n- ${sentence}`),
    ].join(" "),
  );
}

async function start(candidate: Candidate): Promise<Omit<RunningBrowser, "passedOver">> {
  const folder = await mkdtemp(join(tmpdir(), "plenary-browser-"));
  try {
    const { executable, sandbox, variables } = await programOf(candidate, folder);
    const browser = await launch({
      executablePath: executable,
      headless: true,
      userDataDir: join(folder, "profile"),
      args: [...FLAGS, ...(sandbox && !isRoot() ? [] : ["--no-sandbox"])],
      env: { ...process.env, ...variables, ...homeIn(folder) },
    });
    // When the process ends early, Puppeteer ends the browser first, since it was asked first.
    const removeNow = (): void => rmSync(folder, REMOVAL);
    process.once("exit", removeNow);
    const close = async (): Promise<void> => {
      await browser.close();
      await rm(folder, REMOVAL);
      process.removeListener("exit", removeNow);
    };
    return { browser, name: await browser.version(), executable, variables, close };
  } catch (error) {
    await rm(folder, REMOVAL);
    throw error;
  }
}

async function programOf(candidate: Candidate, folder: string): Promise<Program> {
  switch (candidate.way) {
    case "setting":
    case "installed":
      return { executable: candidate.executable, sandbox: true, variables: {} };
    case "npm": {
      const { executable, libraries, fonts } = await unpackNpmBrowser();
      const fontSettings = join(folder, "fonts.conf");
      await mkdir(join(folder, "profile"));
      await writeFile(
        fontSettings,
        `<fontconfig><dir>${fonts}</dir><cachedir>${folder}</cachedir></fontconfig>`,
      );
      const inherited = process.env["LD_LIBRARY_PATH"] ?? "";
      return {
        executable,
        // The sandbox of a browser that no package manager installed is not allowed everywhere.
        sandbox: false,
        variables: {
          LD_LIBRARY_PATH: [libraries, inherited].filter((path) => path !== "").join(":"),
          FONTCONFIG_FILE: fontSettings,
        },
      };
    }
  }
}

// On Linux a browser writes beside its profile too: locks, crash reports, settings of the desktop.
function homeIn(folder: string): Readonly<Record<string, string>> {
  return process.platform === "linux"
    ? { TMPDIR: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder }
    : {};
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
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
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replace(/TROUBLESHOOTING:.*/s, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, 300);
}
