import dgram from "node:dgram";
import dns from "node:dns";
import fs from "node:fs";
import { registerHooks, syncBuiltinESMExports } from "node:module";
import { Socket } from "node:net";

/**
 * What befalls a command that is started with `--import` of this file; `BEFALLS` says what.
 *
 * - `missing=NAME`: nothing is found below this name of a package.
 * - `damaged=NAME`: files of this name hold rubbish.
 * - `killed=ENDING`: it is killed when it has written half of a file with this ending.
 * - `offline=FILE`: whoever would talk to another machine is stopped, and written into the file.
 */
const [kind, value = ""] = (process.env["BEFALLS"] ?? "").split("=");

if (kind === "missing") {
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier.includes(value)) throw new Error(`cannot find ${specifier}`);
      return next(specifier, context);
    },
  });
}

if (kind === "damaged") {
  const { readFile } = fs.promises;
  Object.assign(fs.promises, {
    readFile: async (path: URL, ...more: never[]) =>
      String(path).includes(value) ? Buffer.from("rubbish") : readFile(path, ...more),
  });
}

if (kind === "killed") {
  const { writeFileSync } = fs;
  Object.assign(fs, {
    writeFileSync(path: string, content: string | Uint8Array, ...more: never[]) {
      if (!path.endsWith(value)) return writeFileSync(path, content, ...more);
      writeFileSync(path, content.slice(0, content.length / 2));
      process.kill(process.pid, "SIGKILL");
    },
  });
}

if (kind === "offline") {
  const stop = (): never => {
    fs.appendFileSync(value, `${new Error("somebody would talk to another machine").stack}\n`);
    throw new Error("there is no network");
  };
  Object.assign(dns, { lookup: stop });
  Object.assign(dns.promises, { lookup: stop });
  Object.assign(Socket.prototype, { connect: stop });
  Object.assign(dgram.Socket.prototype, { send: stop, connect: stop });
}

syncBuiltinESMExports();
