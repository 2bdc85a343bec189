import { globSync, readFileSync } from "node:fs";

/** The processes that were started with a path below this folder, but for those that have ended. */
export function processesOf(folder: string): string[] {
  return globSync("/proc/[0-9]*/cmdline").flatMap((file) => {
    const command = readIfThere(file);
    return command.includes(folder) ? [command.replaceAll("\0", " ")] : [];
  });
}

// A process that has ended, and was not asked for its code yet, has no command line.
function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Waits until something is so. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => void setTimeout(resolve, 20));
}
