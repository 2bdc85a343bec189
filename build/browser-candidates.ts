import { accessSync, constants, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A browser that may be there: whether it starts is seen when it is started. */
export type Candidate =
  { readonly way: "setting" | "installed"; readonly executable: string } | { readonly way: "npm" };

/** What the search looks at: the process, unless a test says otherwise. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The real path of the executable at `path`, if there is one. */
  readonly executableAt: (path: string) => string | undefined;
}

const COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
] as const;

const MACOS_APPLICATIONS = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Chromium.app/Contents/MacOS/Chromium",
] as const;

const WINDOWS_PROGRAMS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
] as const;

/**
 * The browsers to try, in order: the one that `PLENARY_BROWSER` names (a path, or the word `npm`
 * for the one among the npm packages), those installed on the machine, the one from npm.
 */
export function findBrowsers(machine: Machine = thisMachine()): readonly Candidate[] {
  const setting = machine.env["PLENARY_BROWSER"] ?? "";
  const npm: readonly Candidate[] = shipsNpmBrowser(machine) ? [{ way: "npm" }] : [];
  const installed = installedBrowsers(machine);
  switch (setting) {
    case "":
      return [...installed, ...npm];
    case "npm":
      return [{ way: "npm" }, ...installed];
    default:
      return [{ way: "setting", executable: setting }, ...installed, ...npm];
  }
}

// One executable may be found under several names; a name says more than where it leads.
function installedBrowsers(machine: Machine): readonly Candidate[] {
  const names = new Map<string, string>();
  for (const path of usualPlaces(machine)) {
    const executable = machine.executableAt(path);
    if (executable !== undefined && !names.has(executable)) names.set(executable, path);
  }
  return [...names.values()].map((executable) => ({ way: "installed", executable }));
}

function usualPlaces({ platform, env }: Machine): readonly string[] {
  const onPath = (env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  switch (platform) {
    case "darwin":
      return [
        ...["/Applications", join(env["HOME"] ?? "", "Applications")].flatMap((folder) =>
          MACOS_APPLICATIONS.map((application) => join(folder, application)),
        ),
        ...onPath,
      ];
    case "win32":
      return ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"]
        .map((name) => env[name])
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => WINDOWS_PROGRAMS.map((program) => `${folder}\\${program}`));
    default:
      return onPath;
  }
}

function shipsNpmBrowser({ platform, arch }: Machine): boolean {
  return platform === "linux" && arch === "x64";
}

function thisMachine(): Machine {
  return { platform: process.platform, arch: process.arch, env: process.env, executableAt };
}

function executableAt(path: string): string | undefined {
  try {
    accessSync(path, constants.X_OK);
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
