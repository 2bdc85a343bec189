import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildAll } from "./build.ts";
import { root } from "./files.ts";
import { EDITIONS, EVERYTHING, foldersOf } from "./options.ts";
import { PORT } from "./serve.ts";
import { runCommand } from "./terminal.ts";

await runCommand({
  name: "npm start",
  summary: `makes the editions where there are none, serves the site on http://localhost:${PORT}, or the next free port, and lays it out again when a text, a template or a style changes`,
  takes: ["content", "out"],
  async run(terminal, given) {
    const folders = foldersOf(given);
    if (!existsSync(join(folders.out, "site"))) {
      await buildAll(terminal, { ...folders, choice: EVERYTHING, editions: EDITIONS });
    }
    // Node starts the server anew when the code changes; Eleventy sees to the texts.
    const watched = ["src", "templates"].map((folder) => `--watch-path=${join(root, folder)}`);
    const program = join(import.meta.dirname, "serve.ts");
    const options = ["--content", folders.content, "--out", folders.out];
    const server = spawn(
      process.execPath,
      [...watched, "--watch-preserve-output", program, ...options],
      { stdio: "inherit" },
    );
    process.once("SIGINT", () => server.kill("SIGINT"));
    await once(server, "exit");
    return [];
  },
});
