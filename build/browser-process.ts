import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { launch, type Browser } from "puppeteer-core";
import { atEnd } from "./at-end.ts";
import { BuildError } from "./terminal.ts";

/** An executable, and how it is started. */
export interface Program {
  readonly executable: string;
  readonly flags: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
}

/** A browser and all the processes that it started. */
export interface BrowserProcess {
  readonly browser: Browser;
  /** Product and version, such as `Chrome/156.0.8078.73`. */
  readonly name: string;
  /** Ends it, even where it does not answer, and removes everything it wrote. */
  readonly close: () => Promise<void>;
}

// A browser that has just ended may still write.
const REMOVAL = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 } as const;

/** A browser that does not end by itself in so many milliseconds is ended. */
const FAREWELL = 3000;

/**
 * Starts a browser in a new folder for temporary files, which is gone with it, whichever way this process ends.
 * @param programIn says what to start; it may write into the folder
 * @param patience milliseconds that it may take to start
 */
export async function startProcess(
  programIn: (folder: string) => Promise<Program>,
  patience: number,
): Promise<BrowserProcess> {
  const folder = await makeFolder();
  const life = new AbortController();
  let browser: Browser | undefined;
  const endNow = (): void => {
    life.abort();
    endGroup(browser?.process()?.pid);
  };
  const forget = atEnd(() => {
    endNow();
    rmSync(folder, REMOVAL);
  });
  const close = async (): Promise<void> => {
    const ended = new AbortController();
    const tooLate = wait(FAREWELL, undefined, { signal: ended.signal });
    await Promise.race([browser?.close(), tooLate]).catch(() => undefined);
    ended.abort();
    endNow();
    await rm(folder, REMOVAL);
    forget();
  };
  const open = async () => {
    const { executable, flags, variables } = await programIn(folder);
    browser = await launch({
      executablePath: executable,
      headless: true,
      userDataDir: join(folder, "profile"),
      args: [...flags],
      env: { ...process.env, ...variables, ...homeIn(folder) },
      timeout: patience,
      // Those who ask know how long an answer may take.
      protocolTimeout: 0,
      signal: life.signal,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    return { browser, name: await browser.version(), close };
  };
  const clock = new AbortController();
  try {
    // It may start, and then not answer.
    const silent = wait(2 * patience, undefined, { signal: clock.signal }).then(() => {
      throw new Error(`it started, and did not answer in ${patience / 1000} seconds`);
    });
    return await Promise.race([open(), silent]);
  } catch (error) {
    await close();
    throw error;
  } finally {
    clock.abort();
  }
}

async function makeFolder(): Promise<string> {
  try {
    return await mkdtemp(join(tmpdir(), "plenary-browser-"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BuildError(
      `the browser has no place for its temporary files: ${reason}; set TMPDIR to a folder that can be written and has room`,
    );
  }
}

// Where a browser died, those whom it started may not know yet.
function endGroup(pid: number | undefined): void {
  if (pid === undefined || process.platform === "win32") return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // all of them have ended
  }
}

// On Linux a browser writes beside its profile too: locks, crash reports, settings of the desktop.
function homeIn(folder: string): Readonly<Record<string, string>> {
  return process.platform === "linux"
    ? { TMPDIR: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder }
    : {};
}
