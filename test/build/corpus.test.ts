import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { loadSessions } from "../../build/load.ts";
import { normalize } from "../../build/normalize.ts";
import { keepProof } from "../../build/kept-proof.ts";
import { proveSession } from "../../build/proof.ts";

const CORPUS = join(import.meta.dirname, "../../../shared/corpora/un-xml");

test("a folder of official texts becomes sessions of three bodies in six languages, with all of its words", async (context) => {
  context.skip(!existsSync(CORPUS), "the official texts are not beside the project");
  const content = mkdtempSync(join(tmpdir(), "plenary-corpus-"));
  vi.stubEnv("PLENARY_CACHE", join(content, "cache"));
  try {
    cpSync(CORPUS, join(content, "source"), { recursive: true });
    const { sources } = await normalize({ content });
    const texts = sources.filter(({ documents }) => documents.length > 0);
    const sum = (which: "read" | "written") =>
      texts.reduce((total, { words }) => total + words[which], 0);
    expect(texts).toHaveLength(184);
    expect(new Set(texts.map(({ session }) => session)).size).toBe(72);
    expect(sum("read")).toBeGreaterThan(700_000);
    expect(sum("written")).toBe(sum("read"));
    const unlike = sources.flatMap(({ path, complaints }) =>
      complaints.flatMap(({ text }) => (text.includes("unlike") ? [path] : [])),
    );
    // The Russian one numbers 44 after 42, the Chinese one has 154 for 15.
    expect(unlike).toEqual(["source/ga/77-118.ru.xml", "source/ga/77-235.zh.xml"]);
    // Beside them lies a list of the files, of which nobody can say what it is.
    const strays = sources.filter(({ session }) => session === undefined);
    expect(strays.map(({ path }) => path)).toEqual(["source/INDEX.tsv"]);
    // What was proved of the texts as they were written is what an edition finds by itself.
    const neverFound = () => expect.fail("no proof was kept");
    for (const loaded of loadSessions(content)) {
      expect(keepProof(loaded, neverFound)).toEqual(proveSession(loaded.session, content));
    }
    expect((await normalize({ content })).written).toEqual([]);
  } finally {
    vi.unstubAllEnvs();
    rmSync(content, { recursive: true, force: true });
  }
}, 120_000);
