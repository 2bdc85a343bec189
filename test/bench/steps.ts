import { readFileSync } from "node:fs";
import { makeBook } from "../../build/epub-book.ts";
import { launchBrowser } from "../../build/browser.ts";
import { loadSessions } from "../../build/load.ts";
import { printSession } from "../../build/print-session.ts";
import { planPages } from "../../src/editions/site/pages.ts";
import { readInstrument } from "../../src/markdown/read.ts";
import { writeInstrument } from "../../src/markdown/write.ts";
import type { Instrument, Session } from "../../src/model/document.ts";
import { readReport } from "../../src/read/report/read.ts";
import { proveSource } from "../../src/verify/proof.ts";
import { renderPage } from "../../templates/site/page.ts";

/** One step of the pipeline on a session as large as `times` sessions; run in a process of its own. */
const STEPS: Readonly<Record<string, (times: number) => unknown>> = {
  read: (times) => readReport({ path: "report.txt", text: text.repeat(times) }),
  markdown: (times) =>
    instruments(grown(times)).map((one) =>
      readInstrument({ path: `${one.id}.md`, text: writeInstrument(one) }, one.id),
    ),
  prove: (times) => proveSource({ path, text: text.repeat(times) }, repeated(times)),
  site: (times) => {
    const published = {
      path: "a/1/en",
      session: grown(times),
      proof: { sources: [], corrections: [], unsourced: [] },
      downloads: [],
    };
    return planPages([published]).map((page) => renderPage(page));
  },
  epub: (times) => makeBook(grown(times)),
  print: async (times) => {
    const running = await launchBrowser();
    try {
      return await printSession(grown(times), undefined, running);
    } finally {
      await running.close();
    }
  },
};

const path = "source/cosp-uncac/7/en/report.txt";
const text = readFileSync(`content/${path}`, "utf8");

function session(): Session {
  const [first] = loadSessions();
  if (!first) throw new Error("no session");
  return first.session;
}

/** The session with its texts `times` over, under names of their own. */
function grown(times: number): Session {
  const one = session();
  const copies = (texts: readonly Instrument[]) =>
    Array.from({ length: times }, (_, nth) =>
      texts.map((instrument) => ({
        ...instrument,
        id: nth === 0 ? instrument.id : `${instrument.id}-${nth + 1}`,
      })),
    ).flat();
  return {
    ...one,
    parts: one.parts.map((part) => ({ ...part, instruments: copies(part.instruments) })),
  };
}

/** The session `times` over with its frame, as its source repeated reads. */
function repeated(times: number): Session {
  const one = session();
  return { ...one, parts: Array.from({ length: times }, () => one.parts).flat() };
}

function instruments({ parts }: Session): readonly Instrument[] {
  return parts.flatMap((part) => part.instruments);
}

const [, , step = "", times = "1"] = process.argv;
const run = STEPS[step];
if (!run) throw new Error(`no step “${step}”; there are ${Object.keys(STEPS).join(", ")}`);
const start = performance.now();
await run(Number(times));
const seconds = (performance.now() - start) / 1000;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const cpu = (userCPUTime + systemCPUTime) / 1e6;
console.log(JSON.stringify({ seconds, cpu, megabytes: Math.round(maxRSS / 1024) }));
