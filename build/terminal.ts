import { relative } from "node:path";
import { parseArgs } from "node:util";

/** What a step says while it works, and what it made. */
export interface Terminal {
  /** A line about the work at hand; on a terminal it replaces the one before. */
  progress(message: string): void;
  /** How far the work has come; on a terminal only. */
  update(message: string): void;
  /** What a person should mend: said even when all else is quiet, and to the error output. */
  warn(message: string): void;
  /** A line that stays. */
  say(message: string): void;
}

/** One row of the table at the end. */
export interface Made {
  readonly what: string;
  readonly where: string;
  readonly size: string;
  readonly seconds: number;
  readonly complaints: number;
}

/** Something went wrong that a person can mend; the message says what and how. */
export class BuildError extends Error {
  override readonly name = "BuildError";
}

export interface Command {
  /** `npm run normalize`. */
  readonly name: string;
  /** What it does, in a sentence or two. */
  readonly summary: string;
  /** Arguments and options beside --quiet and --help, a line each. */
  readonly usage?: readonly string[];
  /** Whether it takes names beside its options. */
  readonly takesNames?: boolean;
  readonly options?: Readonly<Record<string, { readonly type: "boolean" | "string" }>>;
  run(terminal: Terminal, given: Given): Promise<readonly Made[]>;
}

export interface Given {
  readonly names: readonly string[];
  readonly flags: ReadonlySet<string>;
}

/**
 * Runs a command with its arguments. Exit codes: 0 all is well; 1 the work failed, a text has errors, or a law is
 * broken; 2 the command was called wrongly.
 */
export async function runCommand(command: Command, args = process.argv.slice(2)): Promise<void> {
  const given = parse(command, args);
  if (given === undefined) return;
  const quiet = given.flags.has("quiet");
  const terminal = createTerminal(quiet);
  try {
    const made = await command.run(terminal, given);
    terminal.progress("");
    if (!quiet && made.length > 0) console.log(`\n${formatTable(made)}`);
  } catch (error) {
    terminal.progress("");
    console.error(error instanceof BuildError ? `error: ${error.message}` : error);
    process.exitCode = 1;
  }
}

function parse(
  { name, summary, usage = [], takesNames = false, options = {} }: Command,
  args: readonly string[],
): Given | undefined {
  try {
    const all = { quiet: { type: "boolean" }, help: { type: "boolean" }, ...options } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      options: all,
      allowPositionals: takesNames,
    });
    if (!("help" in values)) return { names: positionals, flags: new Set(Object.keys(values)) };
    const lines = [...usage, "--quiet   say nothing but errors", "--help    this text"];
    console.log(`${name}: ${summary}\n\n${lines.map((line) => `  ${line}`).join("\n")}`);
  } catch (error) {
    console.error(
      `error: ${error instanceof Error ? error.message : String(error)}\n${name} -- --help tells what there is`,
    );
    process.exitCode = 2;
  }
  return undefined;
}

function createTerminal(quiet: boolean): Terminal {
  const live = process.stdout.isTTY && !quiet;
  const clear = () => live && process.stdout.write("\r\u001B[2K");
  const replace = (message: string) => {
    clear();
    if (live) process.stdout.write(message.slice(0, (process.stdout.columns || 80) - 1));
  };
  return {
    progress(message) {
      replace(message);
      if (!live && !quiet && message !== "") console.log(message);
    },
    update: replace,
    warn(message) {
      clear();
      console.error(message);
    },
    say(message) {
      clear();
      if (!quiet) console.log(message);
    },
  };
}

function formatTable(made: readonly Made[]): string {
  const rows = [
    ["made", "where", "size", "time", "complaints"],
    ...made.map(({ what, where, size, seconds, complaints }) => [
      what,
      relative("", where),
      size,
      `${seconds.toFixed(1)} s`,
      String(complaints),
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}

/** Times a piece of work: its result, and the seconds it took. */
export async function timed<Result>(
  work: () => Promise<Result> | Result,
): Promise<{ result: Result; seconds: number }> {
  const start = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - start) / 1000 };
}
