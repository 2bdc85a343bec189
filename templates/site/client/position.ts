/** Who comes back to a text later is offered the paragraph where he was. */
import { reading as words, shared } from "../../wording/en/client.ts";
import { entryOf } from "./outline.ts";
import { onReading } from "./place.ts";
import { offer } from "./status.ts";

/** Where the positions are kept: pairs of a page and a name, the latest last. */
const KEY = "places";

/** Of so many texts the position is kept. */
const MOST = 100;

const page = location.pathname;

/** The name of the paragraph for each page. */
function kept(): Map<string, string> {
  try {
    return new Map<string, string>(JSON.parse(localStorage.getItem(KEY) ?? "[]"));
  } catch {
    return new Map();
  }
}

function keep(name: string | undefined): void {
  const places = kept();
  places.delete(page);
  if (name !== undefined) places.set(page, name);
  try {
    localStorage.setItem(KEY, JSON.stringify([...places].slice(-MOST)));
  } catch {
    // Then nothing is kept.
  }
}

const article = document.querySelector("#outline + article");

if (article) {
  const place = document.getElementById(kept().get(page) ?? "");
  const [visit] = performance.getEntriesByType("navigation");
  const isNew = visit instanceof PerformanceNavigationTiming && visit.type === "navigate";
  const entry = entryOf(place ?? undefined);
  if (place && entry && isNew && !location.hash) {
    const link = document.createElement("a");
    link.href = `#${place.id}`;
    link.append(entry.textContent);
    offer([words.continueAt, link], shared.close, () => keep(undefined));
  }
  onReading((read) => {
    const isRead =
      !read ||
      read.closest(".notes:not(.beside)") ||
      article.getBoundingClientRect().bottom < innerHeight;
    keep(isRead ? undefined : read.id);
  });
}
