import { goTo } from "../../../wording/en/client.ts";
import { searchAll } from "./all.ts";
import { goThroughResults } from "./keys.ts";
import { readQuery } from "./query.ts";
import { searchSession } from "./session.ts";

const form = document.querySelector<HTMLFormElement>("form.search");
const field = document.querySelector<HTMLInputElement>("#q");
const results = document.querySelector<HTMLElement>("#results");
if (form && field && results) openSearch(form, field, results);

/** How long a reader types without a pause, in milliseconds. */
const PAUSE = 150;

function openSearch(form: HTMLFormElement, field: HTMLInputElement, results: HTMLElement): void {
  const language = document.documentElement.lang;
  const source = new URL(form.dataset["source"] ?? "", location.href).href;
  const search = form.dataset["scope"] === "all" ? searchAll(source) : searchSession(source);
  let current = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Shows what there is for the words in the field; without words, the index. */
  const show = async (): Promise<void> => {
    current.abort();
    current = new AbortController();
    const { signal } = current;
    const query = readQuery(field.value, language, goTo.kinds);
    document.documentElement.classList.toggle("searched", query.terms.length > 0);
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a.elsewhere")) {
      link.search = query.terms.length > 0 ? `?q=${encodeURIComponent(field.value)}` : "";
    }
    if (query.terms.length === 0) search.clear();
    else await search.show(query, signal);
  };

  /** What the address is known to ask: a step to a place in the page asks nothing new. */
  let known = location.search;

  // What is typed on gets one place in the history, beside what was asked before.
  let isTyping = false;

  /** Lets the address tell the words, so that they can be sent and come back to. A page in a folder may not. */
  const remember = (): boolean => {
    const asked = field.value.trim();
    const address = `${location.pathname}${asked === "" ? "" : `?q=${encodeURIComponent(asked)}`}`;
    if (`${location.pathname}${location.search}` === address) return true;
    try {
      if (isTyping || location.search === "") history.replaceState(null, "", address);
      else history.pushState(null, "", address);
      known = location.search;
      return true;
    } catch {
      return false;
    }
  };

  field.addEventListener("focus", () => search.prepare(), { once: true });
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      remember();
      isTyping = true;
      void show();
    }, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    // Where the address cannot be changed the form goes to the page anew, with the words in its address.
    if (!remember()) return;
    event.preventDefault();
    isTyping = false;
    void show();
  });
  const takeFromAddress = async (): Promise<void> => {
    known = location.search;
    field.value = new URLSearchParams(location.search).get("q") ?? "";
    isTyping = false;
    await show();
  };
  addEventListener("popstate", () => {
    if (location.search !== known) void takeFromAddress();
  });
  goThroughResults(field, results);
  if (field.value === "" || location.search !== "") void takeFromAddress().then(comeBack);
  else void show();
  // A keyboard on the glass would cover the index that the page has for those who look around.
  if (matchMedia("(pointer: fine)").matches && location.hash === "") field.focus();

  /** Comes back to the result that led away. */
  function comeBack(): void {
    const left: unknown = history.state;
    if (typeof left !== "object" || left === null || !("result" in left)) return;
    for (const link of results.querySelectorAll("a")) {
      if (link.href === left.result) link.focus();
    }
  }
}
