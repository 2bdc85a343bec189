// Runs in the page, last: cuts pieces of a book into pages, one after another.

/**
 * Cuts a piece into pages; nothing of it stays behind.
 * @returns its pages as markup that needs no script, what has a name on them, and the style sheets they want.
 */
window.layOut = async (markup, sheets) => {
  const template = document.createElement("template");
  template.innerHTML = markup;
  const box = document.createElement("div");
  document.body.append(box);
  const previewer = new window.Paged.Previewer();
  await previewer.preview(template.content, sheets, box);
  const steady = countNames();
  const styles = steady(stylesOf(previewer.polisher));
  const pages = [...box.querySelectorAll(".pagedjs_page")];
  const places = findPlaces(pages);
  const laid = { pages: pages.map((page) => serialize(page, steady)), places, styles };
  previewer.polisher.destroy();
  box.remove();
  return laid;
};

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
function serialize(page, steady) {
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

/** How Paged.js calls what stands behind something, `h3 + h4`, and is set otherwise for it. */
const RANDOM_NAME = /\bfollowing-[\da-f-]{36}/g;

/** Returns what names these by their order: so all pieces have one style sheet, which is the same each time. */
function countNames() {
  const names = new Map();
  return (text) =>
    text.replace(RANDOM_NAME, (name) => {
      if (!names.has(name)) names.set(name, `following-${String(names.size).padStart(3, "0")}`);
      return names.get(name);
    });
}
