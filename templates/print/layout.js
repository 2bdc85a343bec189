// Runs in the page, last: cuts pieces of a book into pages, one after another.

const box = document.createElement("div");
const previewer = new window.Paged.Previewer();
const steady = countNames();
let styles;

/**
 * Cuts a piece into pages; nothing of it stays behind. The style sheets are read once, for the first piece.
 * @returns its pages as markup that needs no script, what has a name on them, where in the words each begins, and the
 * style sheet they want.
 */
window.layOut = async (markup, sheets) => {
  const { chunker } = previewer;
  const template = document.createElement("template");
  template.innerHTML = markup;
  if (styles === undefined) {
    document.body.append(box);
    await previewer.preview(template.content, sheets, box);
    styles = steady(stylesOf(previewer.polisher));
  } else {
    forget(chunker);
    await chunker.flow(template.content);
  }
  const pages = [...box.querySelectorAll(".pagedjs_page")];
  const places = findPlaces(pages);
  const begins = chunker.begins.of(pages);
  Lines.hold(pages);
  Identities.tell(pages);
  const laid = { pages: pages.map(serialize), places, begins, styles };
  chunker.removePages();
  return laid;
};

// Paged.js guesses from the pages before how much goes on one.
function forget(chunker) {
  chunker.charsPerBreak = [];
  chunker.maxChars = undefined;
  delete chunker.settings.maxChars;
}

/** What has a name, in the order of the pages. What a page break cut in two has its name only where it starts. */
function findPlaces(pages) {
  const first = new Map();
  for (const [index, page] of pages.entries()) {
    const sheet = page.getBoundingClientRect();
    for (const element of page.querySelectorAll("section [id], nav [id], .note[id]")) {
      if (first.has(element.id)) continue;
      const top = (element.getBoundingClientRect().top - sheet.top) / sheet.height;
      first.set(element.id, { name: element.id, page: index, top });
    }
  }
  return [...first.values()];
}

// What Paged.js needs to go on is random or empty: boxes in the margins, and its own names.
const OWN_BOXES = ".pagedjs_bleed, .pagedjs_pagebox > [class*='pagedjs_margin']";
const OWN_NAMES = ["data-ref", "data-id"];
const OWN_MARKS = ["data-split-from", "data-split-to"];

/** A page by what tells it from others: whatever its side is, its content is the same. */
function serialize(page) {
  const kinds = [...page.classList].filter(
    (name) => !/_(?:left|right|first|blank)_page$/.test(name),
  );
  for (const box of page.querySelectorAll(OWN_BOXES)) box.remove();
  for (const element of page.querySelectorAll("*")) {
    for (const name of OWN_NAMES) element.removeAttribute(name);
    if (element.dataset.following) element.dataset.following = steady(element.dataset.following);
    for (const name of OWN_MARKS) if (element.hasAttribute(name)) element.setAttribute(name, "");
  }
  return { kinds, html: page.querySelector(".pagedjs_area").outerHTML };
}

function stylesOf({ inserted: [base, ...own], styleSheet }) {
  const rules = [...styleSheet.cssRules].map(({ cssText }) => cssText);
  return [base.textContent, ...rules, ...own.map(({ textContent }) => textContent)].join("\n");
}

/** Returns what names by their order what Paged.js names at random: so all tabs have one style sheet. */
function countNames() {
  const names = new Map();
  // What stands behind something, `h3 + h4`, and is set otherwise for it.
  return (text) =>
    text.replace(/\bfollowing-[\da-f-]{36}/g, (name) => {
      if (!names.has(name)) names.set(name, `following-${String(names.size).padStart(3, "0")}`);
      return names.get(name);
    });
}
