/** The page on what is kept: how big, since when, with the other editions, and how to let go of it. */
import {
  bytesOf,
  type ListedEdition,
  type OfflineList,
} from "../../../src/editions/site/offline.ts";
import { offline as words } from "../../wording/en/client.ts";
import {
  announceChange,
  loadStyles,
  reasonAgainst,
  shownFailure,
  shownSize,
  shownTime,
  site,
} from "./kept-words.ts";
import {
  chooseAutomatic,
  fetchList,
  fileAddress,
  filesOf,
  keep,
  letGo,
  letGoOfAll,
  readChoices,
  readKept,
  type Kept,
  type Outcome,
  type Progress,
} from "./store.ts";

const place = document.querySelector<HTMLElement>(".kept-list");
const asked = new URLSearchParams(location.search);

if (place) {
  const reason = reasonAgainst();
  if (reason !== undefined) place.replaceChildren(element("p", reason));
  else void loadStyles().then(() => open(place));
}

function open(list: HTMLElement): Promise<void> {
  const told = element("p");
  told.setAttribute("role", "status");
  const shown = element("div");

  /** Goes to what is shown of something by its name, or else to the list. */
  const focusOn = (name: string | undefined): void => {
    const all = [...shown.querySelectorAll<HTMLElement>("a, button, input")];
    (all.find((one) => nameOf(one) === name) ?? list).focus();
  };

  /** Shows what is kept now, and leaves the focus where the reader had it. */
  const show = async (): Promise<void> => {
    const described = await describe(change);
    const { activeElement } = document;
    const held = shown.contains(activeElement) ? activeElement : null;
    shown.replaceChildren(...described);
    if (held instanceof HTMLElement) focusOn(nameOf(held));
  };

  /** Does something to what is kept, and shows what came of it. */
  const changeNow: Change = async (name, work) => {
    const outcome = await work((done, all) => {
      told.textContent = words.keeping(shownSize(done), shownSize(all));
    });
    announceChange();
    await show();
    told.textContent = typeof outcome === "string" ? outcome : shownOutcome(outcome);
    focusOn(name);
  };
  // One after another, for each begins from what the one before it left; that one fails stops no other.
  let last = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  const change: Change = (name, work) => inTurn(() => changeNow(name, work));
  list.tabIndex = -1;
  list.replaceChildren(...describeMissing(), shown, told);
  navigator.serviceWorker.addEventListener("message", () => void inTurn(show));
  return inTurn(show);
}

/** What finds a control or a link again when the list was shown anew. */
function nameOf(shown: HTMLElement): string | undefined {
  return shown instanceof HTMLAnchorElement ? shown.href : shown.dataset["name"];
}

type Change = (name: string, work: Work) => Promise<void>;

/** Does something, and says what came of it. */
type Work = (told: Progress) => Promise<Outcome | string>;

function shownOutcome(outcome: Outcome): string {
  return "failure" in outcome ? shownFailure(outcome.failure) : "";
}

/** Says of a page that was asked for that it is not kept. */
function describeMissing(): HTMLElement[] {
  const missing = asked.get("missing");
  const address = missing === null ? null : URL.parse(missing, site);
  // Whoever wrote the address that leads here, the link leads into the site.
  if (missing === null || !address?.href.startsWith(site)) return [];
  const link = element("a", missing);
  link.href = address.href;
  link.dir = "ltr";
  return [element("p", words.missing, " ", link)];
}

async function describe(change: Change): Promise<HTMLElement[]> {
  const kept = await readKept(site);
  const { automatic } = await readChoices(site);
  const items = [
    ...(await offer(kept, change)),
    ...kept.map((one) => element("li", ...describeKept(one, change))),
  ];
  const chosen = choice([words.automatic], automatic, "automatic", change, async (isChosen) => {
    await chooseAutomatic(site, isChosen);
    return "";
  });
  return [
    ...(items.length > 0 ? [element("ul", ...items)] : []),
    element("p", ...describeAll(kept, change)),
    element("p", chosen),
  ];
}

function describeAll(kept: readonly Kept[], change: Change): Content[] {
  if (kept.length === 0) return [words.nothing];
  const bytes = kept.reduce((sum, one) => sum + bytesOf(filesOf(one)), 0);
  const end = button(words.removeAll, "all", change, async () => {
    await letGoOfAll(site);
    return words.allGone;
  });
  return [words.inAll(shownSize(bytes)), " ", end];
}

/** The session that the reader comes from, where it is not kept. */
async function offer(kept: readonly Kept[], change: Change): Promise<HTMLElement[]> {
  const session = asked.get("session");
  if (session === null) return [];
  const address = new URL(`${session}offline.json`, location.href).href;
  if (!address.startsWith(site) || kept.some((one) => one.address === address)) return [];
  try {
    const list = await fetchList(address);
    const start = button(words.keep, address, change, (told) => {
      void navigator.storage.persist();
      return keep(site, address, { told });
    });
    return [element("li", linkTo(list, address), " ", detail(bytesOf(list.files)), " ", start)];
  } catch {
    return []; // there is no network to keep it by
  }
}

function describeKept(kept: Kept, change: Change): Content[] {
  const { address, list, since, asOf } = kept;
  const times = [words.since(shownTime(since)), words.asOf(shownTime(asOf))];
  const others = list.editions.map((edition) => describeEdition(edition, kept, change));
  const end = button(words.remove, address, change, async () => {
    await letGo(site, address);
    return words.gone(list.name);
  });
  end.setAttribute("aria-label", words.removeNamed(list.name));
  return [
    linkTo(list, address),
    " ",
    detail(bytesOf(filesOf(kept)), ...times),
    ...(others.length > 0 ? [element("p", words.alsoKeep, ...others)] : []),
    " ",
    end,
  ];
}

/** Another edition of a session, which a box keeps with it. */
function describeEdition(edition: ListedEdition, kept: Kept, change: Change): HTMLElement {
  const { address, editions } = kept;
  const link = element("a", edition.name);
  link.href = fileAddress(address, edition.file);
  const [path, , bytes] = edition.file;
  return choice(
    [link, " ", detail(bytes)],
    editions.includes(path),
    path,
    change,
    async (isChosen, told) => {
      const now = (await readKept(site)).find((one) => one.address === address);
      const others = (now?.editions ?? []).filter((one) => one !== path);
      return keep(site, address, { editions: isChosen ? [...others, path] : others, told });
    },
  );
}

function linkTo({ name, language, page }: OfflineList, address: string): HTMLElement {
  const link = element("a", name);
  link.href = new URL(page, address).href;
  link.lang = language;
  link.dir = "auto";
  return link;
}

function detail(bytes: number, ...more: readonly string[]): HTMLElement {
  const made = element("span", [shownSize(bytes), ...more].join(" · "));
  made.className = "detail";
  return made;
}

type Content = string | Node;

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...content: readonly Content[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.append(...content);
  return made;
}

/** A button; its name finds it again when the list was shown anew. */
function button(label: string, name: string, change: Change, work: Work): HTMLElement {
  const made = element("button", label);
  made.type = "button";
  made.dataset["name"] = name;
  made.addEventListener("click", () => void change(name, work));
  return made;
}

function choice(
  label: readonly Content[],
  isChosen: boolean,
  name: string,
  change: Change,
  work: (isChosen: boolean, told: Progress) => Promise<Outcome | string>,
): HTMLElement {
  const box = element("input");
  box.type = "checkbox";
  box.checked = isChosen;
  box.dataset["name"] = name;
  box.addEventListener("change", () => void change(name, (told) => work(box.checked, told)));
  return element("label", box, " ", ...label);
}
