// Runs in the page, before layout.js: holds lines as they are, where the number of a page will be filled in.
//
// Such a number is not known before all pages are made, and a page is kept for any book. Its place is as wide as the
// longest number; when it has its own, or none, the words behind it move up, and no other word comes into the line.

window.Lines = {
  /** Ends the lines of all blocks on some pages in which a number will stand. */
  hold(pages) {
    const numbers = pages.flatMap((page) => [...page.querySelectorAll(".editorial:not(.sign)")]);
    const blocks = new Set(numbers.map(blockOf));
    // All is looked at before anything is changed: each change would be a layout of all pages.
    const ends = [...blocks].flatMap(endsOfLines);
    for (const [text, at] of ends.reverse())
      text.splitText(at).before(document.createElement("br"));
    for (const block of blocks) block.classList.add("held");
  },
};

function blockOf(element) {
  let block = element;
  while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
  return block;
}

/** Where each line of a block begins, but the first. Marks stand above their lines, and none begins with one. */
function endsOfLines(block) {
  const half = parseFloat(getComputedStyle(block).lineHeight) / 2;
  const ends = [];
  let [line, inside] = [];
  for (const text of Cells.textsIn(block)) {
    if (text.parentElement.closest(".mark, .editorial")) continue;
    const own = blockOf(text.parentElement);
    if (own !== inside) [line, inside] = [undefined, own];
    for (
      let at = 0;
      (at = letterFrom(text, at)) < text.length;
      at = firstElsewhere(text, at, half)
    ) {
      const top = topOf(text, at);
      if (line !== undefined && Math.abs(top - line) > half) ends.push([text, at]);
      line = top;
    }
  }
  return ends;
}

/** The first letter from a place on that does not stand in the line of the one there. */
function firstElsewhere(text, from, half) {
  const line = topOf(text, from);
  const isIn = (at) => Math.abs(topOf(text, at) - line) <= half;
  // Most texts end in the line in which they begin.
  if (isIn(text.data.trimEnd().length - 1)) return text.length;
  let [here, elsewhere] = [from, text.length];
  while (elsewhere - here > 1) {
    const middle = (here + elsewhere) >> 1;
    const at = letterFrom(text, middle);
    if (at < text.length && !isIn(at)) elsewhere = middle;
    else here = middle;
  }
  return elsewhere;
}

/** Where the next letter stands; what is white at the end of a line stands nowhere. */
function letterFrom(text, from) {
  const next = text.data.slice(from).search(/\S/);
  return next < 0 ? text.length : from + next;
}

// One for all: each change of the page is told to every range that there is.
const range = document.createRange();

function topOf(text, at) {
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  return range.getClientRects()[0]?.top ?? range.getBoundingClientRect().top;
}
