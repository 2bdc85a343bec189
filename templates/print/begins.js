// Runs in the page, after identity.js: where in the words each page begins, for the page list of the e-book.
//
// Of a paragraph, a cell or a note that page breaks cut, each part has the same identity. So a page begins in what its
// first letter stands in, behind as many letters as the pages before have of it. The head of a table that is there again
// is none of its text, and a note that is there again only where there is nothing else.

const OWN_BLOCKS = "h1, h2, h3, h4, h5, h6, p, dt, dd, th, td, caption, .note, .contents li";

// What is shown again, and the numbers of pages that the edition adds.
const NOT_OWN = "[aria-hidden], .editorial";

class Begins extends window.Paged.Handler {
  constructor(chunker, polisher, caller) {
    super(chunker, polisher, caller);
    chunker.begins = this;
  }

  // Notes stand in their marks still.
  afterParsed(content) {
    this.stretches = stretchesIn(content);
  }

  /** Where each page begins: the name of a unit, and how many of its letters stand before; nothing where no text is. */
  of(pages) {
    const [seen, seenAgain] = [new Map(), new Map()];
    return pages.map((page) => {
      // The notes of a page are read after its text.
      const parts = page.querySelectorAll(".pagedjs_page_content, .notes");
      const texts = [...parts].flatMap(ownTextsIn);
      const [first] = texts;
      const [again] = notesAgain(page, seenAgain);
      const begin = first ? this.placeOf(first.block, seen.get(first.block) ?? 0) : again;
      for (const { block, letters } of texts) seen.set(block, (seen.get(block) ?? 0) + letters);
      return begin;
    });
  }

  placeOf(block, at) {
    const { unit, before, start } = this.stretches.get(block).findLast(({ start }) => start <= at);
    return { unit, letters: before + at - start };
  }
}

/** Of each block the stretches that belong to one unit: where they start in it, and the letters of the unit before. */
function stretchesIn(content) {
  const stretches = new Map();
  const [inBlock, inUnit] = [new Map(), new Map()];
  for (const { block, unit, letters } of ownTextsIn(content)) {
    const [start, before] = [inBlock.get(block) ?? 0, inUnit.get(unit) ?? 0];
    if (!stretches.has(block)) stretches.set(block, []);
    stretches.get(block).push({ unit, start, before });
    inBlock.set(block, start + letters);
    inUnit.set(unit, before + letters);
  }
  return stretches;
}

/** Where in themselves the notes begin that are on a page again. */
function notesAgain(page, seen) {
  return [...page.querySelectorAll(".notes > [aria-hidden]")].map(({ dataset, textContent }) => {
    const letters = dataset.goesOn ? seen.get(dataset.ref) : 0;
    seen.set(dataset.ref, letters + countSigns(textContent));
    return { unit: dataset.ref, letters };
  });
}

/** The texts with letters, each with the identity of its block and the name of its unit. */
function ownTextsIn(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    const letters = countSigns(data);
    if (letters === 0 || parentElement.closest(NOT_OWN)) continue;
    texts.push({
      block: parentElement.closest(OWN_BLOCKS).dataset.identity,
      unit: unitOf(parentElement),
      letters,
    });
  }
  return texts;
}

/** What is printed of a text: each sign but white space, places to break and marks of direction. */
function countSigns(text) {
  return text.match(/[^\s\p{Default_Ignorable_Code_Point}]/gu)?.length ?? 0;
}

/** The innermost name that an element stands under; a line of the contents has that of the place it leads to. */
function unitOf(element) {
  const named = element.closest("[id]:not(.mark a), .note, .contents a");
  if (named?.matches(".note")) return named.dataset.ref;
  return named?.matches(".contents a") ? named.getAttribute("href").slice(1) : named?.id;
}

window.Paged.registerHandlers(Begins);
