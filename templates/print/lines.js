// Runs in the page, before layout.js: holds lines as they are, where the number of a page will be filled in.
//
// Such a number is not known before all pages are made, and a page is kept for any book. Its place is as wide as the
// longest number; when it has its own, or none, the words behind it move up, and no other word comes into the line.

window.Lines = {
  /** Ends the lines of all blocks on a page in which a number will stand. */
  hold(page) {
    const blocks = [...page.querySelectorAll(".editorial:not(.sign)")].map(blockOf);
    for (const block of new Set(blocks)) endLines(block);
  },
};

function blockOf(element) {
  let block = element;
  while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
  return block;
}

/** Ends each line of a block where it ends by itself. Marks stand above their lines, and none begins with one. */
function endLines(block) {
  const half = parseFloat(getComputedStyle(block).lineHeight) / 2;
  let [line, inside] = [];
  for (const text of Cells.textsIn(block)) {
    if (text.parentElement.closest(".mark, .editorial")) continue;
    const own = blockOf(text.parentElement);
    if (own !== inside) [line, inside] = [undefined, own];
    let rest = text;
    for (
      let at = 0;
      (at = letterFrom(rest, at)) < rest.length;
      at = firstElsewhere(rest, at, half)
    ) {
      const top = topOf(rest, at);
      const isNext = line !== undefined && Math.abs(top - line) > half;
      line = top;
      if (!isNext) continue;
      rest = rest.splitText(at);
      rest.before(document.createElement("br"));
      at = 0;
    }
  }
  block.classList.add("held");
}

/** The first letter from a place on that does not stand in the line of the one there. */
function firstElsewhere(text, from, half) {
  const line = topOf(text, from);
  let [here, elsewhere] = [from, text.length];
  while (elsewhere - here > 1) {
    const middle = (here + elsewhere) >> 1;
    const at = letterFrom(text, middle);
    if (at < text.length && Math.abs(topOf(text, at) - line) > half) elsewhere = middle;
    else here = middle;
  }
  return elsewhere;
}

/** Where the next letter stands; what is white at the end of a line stands nowhere. */
function letterFrom(text, from) {
  const next = text.data.slice(from).search(/\S/);
  return next < 0 ? text.length : from + next;
}

function topOf(text, at) {
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  return range.getClientRects()[0]?.top ?? range.getBoundingClientRect().top;
}
