import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { normalize, type Normalized } from "../../build/normalize.ts";

let content = "";
const file = (id: string) => join(content, `cosp-uncac/7/en/${id}.md`);

beforeEach(async () => {
  content = mkdtempSync(join(tmpdir(), "plenary-content-"));
  cpSync("content/source", join(content, "source"), { recursive: true });
  await normalize({ content });
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

/** The errors that were reported, without their code frames. */
function errorsOf({ sources }: Normalized): string[] {
  return sources
    .flatMap(({ complaints }) => complaints)
    .filter(({ severity }) => severity === "error")
    .map(({ text }) => text.replaceAll(`${content}/`, "").split("\n")[0] ?? "");
}

describe("a list of sources", () => {
  const manifest = () => join(content, "source/cosp-uncac/7/sources.md");
  const change = (from: string, to: string) => {
    writeFileSync(manifest(), readFileSync(manifest(), "utf8").replace(from, to));
  };

  test("that names a file which is not there is told so, and what is published stays", async () => {
    change("en/report.txt", "en/reprot.txt");
    const before = readFileSync(file("session"), "utf8");
    const result = await normalize({ content });
    expect(errorsOf(result)).toEqual([
      "source/cosp-uncac/7/sources.md: error: it names source/cosp-uncac/7/en/reprot.txt, which is no file",
    ]);
    expect(readFileSync(file("session"), "utf8")).toBe(before);
  });

  test("with a fault leads to no files in the wrong place", async () => {
    change("body: cosp-uncac\n", "");
    const result = await normalize({ content });
    expect(result.written).toEqual([]);
    expect(errorsOf(result)).toHaveLength(1);
    expect(readdirSync(content).sort()).toEqual(["cosp-uncac", "source"]);
  });

  test("cannot name a place outside the folder of texts", async () => {
    change("body: cosp-uncac", "body: ../../x");
    const result = await normalize({ content });
    expect(errorsOf(result).join()).toContain("expected small letters, digits and hyphens");
    expect(result.written).toEqual([]);
  });
});

describe("a person who corrects a text", () => {
  const edit = () => {
    const text = readFileSync(file("res-7-4"), "utf8").replace(
      "this resolution",
      "the present resolution",
    );
    writeFileSync(file("res-7-4"), text);
    return text;
  };

  test("keeps the correction when the sources are normalized again, and is told so", async () => {
    const corrected = edit();
    const { kept, written } = await normalize({ content });
    expect(kept).toEqual(["cosp-uncac/7/en/res-7-4.md"]);
    expect(written).toEqual([]);
    expect(readFileSync(file("res-7-4"), "utf8")).toBe(corrected);
  });

  test("keeps it the second time too", async () => {
    const corrected = edit();
    await normalize({ content });
    expect((await normalize({ content })).kept).toEqual(["cosp-uncac/7/en/res-7-4.md"]);
    expect(readFileSync(file("res-7-4"), "utf8")).toBe(corrected);
  });

  test("keeps it even where the record of what was written is spoiled", async () => {
    const corrected = edit();
    writeFileSync(join(content, "cosp-uncac/7/en/normalized.json"), "<<<<<<< HEAD\n");
    expect((await normalize({ content })).kept).toEqual(["cosp-uncac/7/en/res-7-4.md"]);
    expect(readFileSync(file("res-7-4"), "utf8")).toBe(corrected);
  });

  test("is told when no session has the text that he names", async () => {
    await expect(normalize({ content, take: ["res-9-9"] })).rejects.toThrow(
      "no session has a text res-9-9",
    );
  });

  test.for(["res-7-4", "cosp-uncac/7/en/res-7-4"])(
    "takes the new version by naming the text %s",
    async (name) => {
      const corrected = edit();
      const { kept, written } = await normalize({ content, take: [name] });
      expect([kept, written]).toEqual([[], ["cosp-uncac/7/en/res-7-4.md"]]);
      expect(readFileSync(file("res-7-4"), "utf8")).not.toBe(corrected);
    },
  );

  test("gets a text that was not touched when its source changes", async () => {
    const source = join(content, "source/cosp-uncac/7/en/report.txt");
    writeFileSync(
      source,
      readFileSync(source, "utf8").replace("Corruption in sport", "Corruption in sports"),
    );
    expect((await normalize({ content })).written).toEqual(["cosp-uncac/7/en/res-7-8.md"]);
  });
});

describe("a source that went wrong", () => {
  const report = () => join(content, "source/cosp-uncac/7/en/report.txt");
  const published = () => readFileSync(file("session"), "utf8");

  test.for([
    ["is empty", ""],
    ["is an e-mail", "Dear all,\n\nplease find the report attached.\n"],
    ["is no text", "%PDF-1.7\n\0\0\0"],
  ])("because it %s leaves the published texts as they were", async ([, text]) => {
    const before = published();
    writeFileSync(report(), text ?? "");
    const result = await normalize({ content });
    expect(errorsOf(result).join()).toContain(
      "it stays as it was, for its sources no longer hold res-7-1, res-7-2",
    );
    expect(result.written).toEqual([]);
    expect(published()).toBe(before);
  });

  test("is forgotten when it is put right: what nobody changed is written again", async () => {
    const text = readFileSync(report(), "utf8");
    writeFileSync(report(), "");
    await normalize({ content });
    writeFileSync(report(), text.replace("Corruption in sport", "Corruption in sports"));
    const { kept, written } = await normalize({ content });
    expect([kept, written]).toEqual([[], ["cosp-uncac/7/en/res-7-8.md"]]);
  });

  test("may let go of a text by name", async () => {
    const text = readFileSync(report(), "utf8");
    writeFileSync(report(), text.slice(0, text.indexOf("B. Decisions")));
    expect(errorsOf(await normalize({ content })).join()).toContain("no longer hold dec-7-1");
    const { written } = await normalize({ content, take: ["dec-7-1"] });
    expect(written).toEqual(["cosp-uncac/7/en/session.md"]);
  });
});

interface Official {
  readonly symbol?: string;
  readonly language?: string;
  readonly address?: string;
  readonly words?: string;
}

/** Official XML that says of itself what it is told to. */
function official({
  symbol = "A/RES/75/194",
  language = "eng",
  address = "unga",
  words = "Urges States to act.",
}: Official): string {
  const number = /[^/]+(?:\/[^/]+)?$/.exec(symbol)?.[0] ?? "";
  return `<akomaNtoso><statement name="resolution"><meta><identification>
<FRBRWork><FRBRuri value="/akn/un/statement/deliberation/${address}/2020-12-16/x/"/></FRBRWork>
<FRBRExpression><FRBRlanguage language="${language}"/></FRBRExpression></identification></meta>
<coverPage><p><docNumber refersTo="#symbol">${symbol}</docNumber></p>
<p><docAuthority refersTo="#issuingBody">General Assembly</docAuthority><docAuthority refersTo="#subsidiaryBody">Human Rights Council</docAuthority></p></coverPage>
<preface><p><docNumber>${number}.</docNumber> <docTitle>Asset recovery</docTitle></p></preface>
<mainBody><paragraph><num>1.</num><content><p>${words}</p></content></paragraph></mainBody>
</statement></akomaNtoso>`;
}

describe("a file that no list names", () => {
  const put = (path: string, text: string) => {
    const place = join(content, "source", path);
    mkdirSync(join(place, ".."), { recursive: true });
    writeFileSync(place, text);
  };
  const sessionsOf = ({ sources }: Normalized) =>
    sources.flatMap(({ path, session }) => (path.includes("cosp") ? [] : [[path, session]]));

  test("that numbers a paragraph unlike its other languages is told of", async () => {
    put("en.xml", official({}));
    put("fr.xml", official({ language: "fra" }));
    put("es.xml", official({ language: "spa" }).replace("<num>1.", "<num>7."));
    const { sources } = await normalize({ content });
    const told = sources.flatMap(({ complaints }) => complaints.map(({ text }) => text));
    expect(told.filter((text) => text.includes("unlike"))).toEqual([
      expect.stringMatching(
        /es\.xml: warning: res-75-194 has no op1 and has op7 besides, unlike most of its languages/,
      ),
    ]);
  });

  test("goes where its own words say, however deep it lies and whatever it is called", async () => {
    put("a.dat", official({}));
    put("some/where/deep/b.xml", official({ symbol: "A/HRC/RES/S-31/1", address: "unga-hrc" }));
    put("c.xml", official({ symbol: "A/RES/ES-11/4", language: "fra" }));
    put("d.xml", official({ symbol: "A/RES/3314 (XXIX)" }));
    const result = await normalize({ content });
    expect(errorsOf(result)).toEqual([]);
    expect(sessionsOf(result)).toEqual([
      ["source/d.xml", "ga/29/en"],
      ["source/a.dat", "ga/75/en"],
      ["source/c.xml", "ga/es-11/fr"],
      ["source/some/where/deep/b.xml", "hrc/s-31/en"],
    ]);
    expect(readFileSync(join(content, "hrc/s-31/en/session.md"), "utf8")).toContain(
      "body: hrc\nname: Human Rights Council\nsession: s-31\nlanguage: en\n",
    );
    expect(readFileSync(join(content, "ga/29/en/res-3314-xxix.md"), "utf8")).toContain(
      "source: source/d.xml",
    );
  });

  test("stands in its session by its number", async () => {
    put("a.xml", official({ symbol: "A/RES/75/100" }));
    put("b.xml", official({ symbol: "A/DEC/75/1" }));
    put("c.xml", official({ symbol: "A/RES/75/9" }));
    await normalize({ content });
    expect(readFileSync(join(content, "ga/75/en/session.md"), "utf8")).toContain(
      "parts:\n  - - res-75-9\n    - res-75-100\n    - dec-75-1\n",
    );
  });

  test("goes where it lies if it is plain text of a body whose name is known", async () => {
    put("ga/75/en/official.xml", official({}));
    put("ga/75/en/Note 1.txt", "A note.\n\nIt is of no importance.\n");
    put("ga/7500/en/note.txt", "A note.\n");
    put("icc/1/en/note.txt", "A note.\n");
    put("letter.dat", "{\\rtf1 A letter.}");
    const result = await normalize({ content });
    expect(sessionsOf(result)).toContainEqual(["source/ga/75/en/Note 1.txt", "ga/75/en"]);
    expect(readdirSync(join(content, "ga/75/en"))).toContain("note-1.md");
    expect(errorsOf(result)).toEqual([
      "source/ga/7500/en/note.txt: error: nothing says its body, session and language; `npm run new` starts a session with what you know of it",
      "source/icc/1/en/note.txt: error: nothing says its body’s full name; `npm run new` starts a session with what you know of it",
      expect.stringMatching(/^source\/letter\.dat: error: .*RTF/),
    ]);
  });

  test("that is spoiled stops no other, and a text already published stays", async () => {
    put("a.xml", official({}));
    await normalize({ content });
    const before = readFileSync(join(content, "ga/75/en/res-75-194.md"), "utf8");
    put("a.xml", official({}).slice(0, 700));
    put("b.xml", official({ symbol: "S/RES/2774 (2025)", address: "unsc" }));
    put("c.xml", `<!DOCTYPE x>${official({})}`);
    const result = await normalize({ content });
    expect(errorsOf(result).join("\n")).toContain("the file is refused");
    expect(result.written).toEqual(["sc/2025/en/session.md", "sc/2025/en/res-2774.md"]);
    expect(readFileSync(join(content, "ga/75/en/res-75-194.md"), "utf8")).toBe(before);
  });

  test("that cannot be opened stops no other", async () => {
    put("a.xml", official({}));
    symlinkSync(join(content, "nowhere"), join(content, "source/b.xml"));
    const result = await normalize({ content });
    expect(errorsOf(result).join()).toMatch(/^source\/b\.xml: error: it cannot be read: ENOENT/);
    expect(result.written).toEqual(["ga/75/en/session.md", "ga/75/en/res-75-194.md"]);
  });

  test("and is gone takes no published text with it", async () => {
    put("a.xml", official({}));
    await normalize({ content });
    rmSync(join(content, "source/a.xml"));
    const result = await normalize({ content });
    expect(errorsOf(result)).toEqual([
      "ga/75/en: error: it stays as it was, for none of its sources is there any more (source/a.xml); without its folder it is published no more",
    ]);
    expect(readdirSync(join(content, "ga/75/en"))).toContain("res-75-194.md");
  });

  test("that holds a text once more is told: the first is published", async () => {
    put("a.xml", official({}));
    put("b.xml", official({}));
    put("c.xml", official({ words: "Urges nobody." }));
    const result = await normalize({ content });
    const told = result.sources.flatMap(({ complaints }) => complaints.map(({ text }) => text));
    expect(told.map((text) => text.replaceAll(`${content}/`, ""))).toEqual([
      "source/b.xml: warning: res-75-194 stands with the same words in source/a.xml, which is published",
      "source/c.xml: error: res-75-194 stands with other words in source/a.xml, which is published",
    ]);
    expect(readFileSync(join(content, "ga/75/en/res-75-194.md"), "utf8")).toContain(
      "1. Urges States to act.",
    );
  });

  test("is read on many processors as on one", async () => {
    for (let nth = 1; nth <= 30; nth += 1) {
      put(`${nth}.xml`, official({ symbol: `A/RES/${60 + nth}/1` }));
    }
    appendFileSync(join(content, "source/7.xml"), "<spoiled>");
    const result = await normalize({ content });
    expect(sessionsOf(result)).toHaveLength(30);
    expect(sessionsOf(result).slice(0, 2)).toEqual([
      ["source/1.xml", "ga/61/en"],
      ["source/2.xml", "ga/62/en"],
    ]);
    expect(
      result.sources.every(({ words }) => words.read > 0 && words.read === words.written),
    ).toBe(true);
    expect((await normalize({ content })).written).toEqual([]);
  });
});
