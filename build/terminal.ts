import { shownPath, WriteError } from "./files.ts";
import {
  describeOptions,
  readArguments,
  UsageError,
  type Explanations,
  type Given,
  type Option,
  type OptionName,
} from "./options.ts";

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
  /** What the names beside its options are; without it, it takes none. */
  readonly names?: Option;
  /** The options it takes beside --quiet and --help. */
  readonly takes?: readonly OptionName[];
  readonly explains?: Explanations;
  run(terminal: Terminal, given: Given): Promise<readonly Made[]>;
}

/**
 * Runs a command with its arguments. Exit codes: 0 all is well; 1 the work failed, a text has errors, or a law is
 * broken; 2 the command was called wrongly.
 */
export async function runCommand(command: Command, args = process.argv.slice(2)): Promise<void> {
  const takes: readonly OptionName[] = [...(command.takes ?? []), "quiet", "help"];
  for (const stream of [process.stdout, process.stderr]) stream.on("error", endUnheard);
  let terminal: Terminal | undefined;
  try {
    const given = readArguments(args, takes, command.names !== undefined);
    if (given.flags.has("help")) return printHelp(command, takes);
    const quiet = given.flags.has("quiet") || given.flags.has("json");
    terminal = createTerminal(quiet);
    const made = await command.run(terminal, given);
    terminal.progress("");
    if (!quiet && made.length > 0) console.log(`\n${formatTable(made)}`);
  } catch (error) {
    terminal?.progress("");
    const isCall = error instanceof UsageError;
    const isForPeople = isCall || error instanceof BuildError || error instanceof WriteError;
    console.error(isForPeople ? `error: ${error.message}` : error);
    if (isCall) console.error(`${command.name} -- --help tells what there is`);
    process.exitCode = isCall ? 2 : 1;
  }
}

/** Whoever reads the output may stop, as `head` does: the work goes on. */
function endUnheard(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

function printHelp(
  { name, summary, names, explains }: Command,
  takes: readonly OptionName[],
): void {
  const lines = describeOptions(names, takes, explains);
  console.log(`${name}: ${summary}\n\n${lines.map((line) => `  ${line}`).join("\n")}`);
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
      shownPath(where),
      size,
      `${seconds.toFixed(1)} s`,
      String(complaints),
    ]),
  ];
  return formatRows(rows, 2);
}

/** A table: so many columns of words, then numbers. */
export function formatRows(rows: readonly (readonly string[])[], words: number): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, { length }] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, length);
    }
  }
  const pad = (cell: string, column: number) =>
    column < words ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(pad).join("  ")).join("\n");
}

/** Times a piece of work: its result, and the seconds it took. */
export async function timed<Result>(
  work: () => Promise<Result> | Result,
): Promise<{ result: Result; seconds: number }> {
  const start = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - start) / 1000 };
}
