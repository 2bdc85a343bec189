import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { measure, type Figures } from "../measure.ts";
import { makeCorpus } from "./make.ts";

/**
 * Normalizes, lays out and proves sites of ever more official documents, beside Hugo on the same Markdown:
 * `npm run bench -- corpus 100 1000 10000`.
 */
export async function benchCorpus(sizes: readonly number[]): Promise<void> {
  const corpus = resolve("../shared/corpora/un-xml");
  if (!existsSync(corpus)) throw new Error(`there are no official texts in ${corpus}`);
  console.log(["documents", "step", "CPU s", "wall s", "MB", "CPU ms a document"].join("\t"));
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), "plenary-bench-"));
    try {
      await benchSize(corpus, folder, size);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function benchSize(corpus: string, folder: string, size: number): Promise<void> {
  // Its cache is its own: no size finds what another made.
  const [content, out, cache] = [
    join(folder, "content"),
    join(folder, "out"),
    join(folder, "cache"),
  ];
  const env = { PLENARY_CACHE: cache };
  const documents = makeCorpus(corpus, content, size);
  const show = (step: string, { cpu, wall, megabytes }: Figures) => {
    const cells = [
      cpu.toFixed(1),
      wall.toFixed(1),
      megabytes,
      ((1000 * cpu) / documents).toFixed(2),
    ];
    console.log([documents, step, ...cells].join("\t"));
  };
  const run = async (step: string, program: string, ...options: readonly string[]) => {
    const path = resolve("build", program);
    const given = ["--quiet", "--content", content, ...options];
    const figures = await measure(process.execPath, [path, ...given], { env });
    show(step, figures);
    return figures;
  };
  await run("normalize", "normalize.ts");
  const site = await run("site", "site.ts", "--out", out);
  const again = await run("site again", "site.ts", "--out", out);
  const options = {
    source: folder,
    config: resolve("test/bench/corpus/hugo/config.toml"),
    layoutDir: resolve("test/bench/corpus/hugo/layouts"),
    contentDir: content,
    destination: join(folder, "hugo"),
  };
  const given = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  const hugo = await measure("hugo", ["--quiet", ...given], { env });
  show("hugo", hugo);
  await run("verify", "verify.ts", "--out", out, "--only", "site");
  const ratio = (a: number, b: number) => (a / b).toFixed(2);
  console.log(
    `${documents}\tto Hugo: CPU ${ratio(site.cpu, hugo.cpu)}, wall ${ratio(site.wall, hugo.wall)}, memory ${ratio(site.megabytes, hugo.megabytes)}; again to first: CPU ${ratio(again.cpu, site.cpu)}`,
  );
}
