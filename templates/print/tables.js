// Runs in the page, after Paged.js and before it cuts the pages; before paging.js, which has the last word.
//
// Paged.js goes through a table word by word, and what stands behind the first word that has no room it takes to the
// next page: of the row that it stands in, all further cells. Here such a row is cut in two, each cell at its own
// place, and Paged.js goes on with the second.

/** What is higher than this part of a page may be cut: a row, or rows that one cell holds together. */
const TALL = 1 / 3;

class Tables extends window.Paged.Handler {
  // A table has the same columns on each of its pages, and its head on each.
  renderNode(node, source, layout) {
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    if (node.tagName === "TABLE" && !source.querySelector("colgroup")) {
      this.prepare(source, node.parentElement, layout.bounds.height);
    }
    const table = node.closest("table[data-split-from]");
    if (!table || table.querySelector("colgroup")) return;
    const whole = source.closest("table");
    const columns = whole.querySelector("colgroup").cloneNode(true);
    table.prepend(withoutNames(columns), ...headOf(whole));
  }

  /** Fixes the columns of a table as all of its rows make them: later there are only those of a page. */
  prepare(table, place, pageHeight) {
    const grid = slotsOf([...table.rows]);
    const columns = document.createElement("colgroup");
    const { widths, headHeight } = measure(table, place, grid);
    for (const width of widths) {
      const column = document.createElement("col");
      column.style.width = `${width}px`;
      columns.append(column);
    }
    for (const element of [columns, ...columns.children]) this.name(element);
    table.querySelector("thead, tbody").before(columns);
    if (table.tHead) table.tHead.dataset.isTall = String(headHeight > pageHeight * TALL);
    for (const [nth, row] of [...table.rows].entries()) {
      const goesOn = grid[nth].some(({ cell, from }) => from + cell.rowSpan - 1 > nth);
      if (goesOn || isHead(row)) row.style.breakAfter = "avoid";
    }
  }

  onOverflow(overflow, rendered, bounds, layout) {
    if (!overflow) return;
    const { startContainer, startOffset } = overflow;
    const first = startContainer.childNodes[startOffset] ?? startContainer;
    const table = (first.closest ? first : first.parentElement).closest("table");
    if (!table || table === first || !rendered.contains(table)) return;
    const whole = this.chunker.source.querySelector(`[data-ref='${table.dataset.ref}']`);
    completeRows(table, whole, rendered, layout);
    const start = this.breakTable(table, whole, bounds);
    if (start) overflow.setStartBefore(start);
  }

  /** Parts a table where its page ends, on the page and in the source; returns what goes to the next page first. */
  breakTable(table, whole, bounds) {
    const rows = ownRows(table);
    const grid = slotsOf(rows);
    loosen(rows, bounds.height * TALL);
    let last = rows.findLastIndex((row) => isOn(row, bounds));
    let isCut = false;
    if (last >= 0) {
      const ends = ({ cell, from }) => from + cell.rowSpan - 1 === last;
      const begins = ({ cell, from }) => from === last && lettersIn(cell) > 0;
      const [ending, begun] = [grid[last].filter(ends), grid[last].filter(begins)];
      isCut = ending.some(({ cell }) => lettersOn(cell, bounds) < lettersIn(cell));
      const stays = ({ cell }) => lettersOn(cell, bounds) > 0;
      if (isCut && begun.length > 0 && !begun.some(stays)) {
        isCut = false;
        last -= 1;
      }
    }
    const behind = isCut ? rows[last].cloneNode(false) : rows[last + 1];
    // Neither a caption nor a head stands alone.
    if ((last < 0 || isHead(rows[last])) && !isCut && hasBefore(table)) return table.parentElement;
    if (last < 0 || !behind) return behind;
    if (isCut) {
      rows[last].after(behind);
      this.name(withoutNames(behind));
      this.find(whole, rows[last]).after(behind.cloneNode(false));
    }
    const next = this.find(whole, behind);
    const slots = isCut ? grid[last] : grid[last + 1];
    const cuts = slots.map(({ cell }) => lettersOn(cell, bounds));
    for (const [at, { cell, from }] of slots.entries()) {
      if (from > last) continue;
      const above = last - from + 1;
      const below = cell.rowSpan - above + (isCut ? 1 : 0);
      const upper = this.find(whole, cell);
      const lower = withoutNames(upper.cloneNode(false));
      this.name(lower);
      for (const half of moveRest(upper, cuts[at], lower)) this.name(half);
      moveRest(cell, cuts[at], behind.insertCell());
      [upper.rowSpan, cell.rowSpan, lower.rowSpan] = [above, above, below];
      cell.classList.add("goes-on");
      next.insertBefore(lower, next.cells[at] ?? null);
    }
    return behind;
  }

  find(whole, { dataset }) {
    return whole.querySelector(`[data-ref='${dataset.ref}']`);
  }

  // Paged.js knows its elements by these.
  name(element) {
    this.names = (this.names ?? 0) + 1;
    element.dataset.ref = `table-${this.names}`;
  }
}

/** What the browser makes of a table in a place: how wide its columns are, and how high its head is. */
function measure(table, place, grid) {
  const trial = withoutNames(table.cloneNode(true));
  for (const note of trial.querySelectorAll(".note")) note.remove();
  const probe = trial.createTBody().insertRow();
  const count = Math.max(0, ...grid.flatMap((slots) => slots.map(behindSlot)));
  for (let nth = 0; nth < count; nth++) probe.insertCell().style.padding = "0";
  trial.style.tableLayout = "auto";
  const box = document.createElement("div");
  box.style.cssText = `position: fixed; visibility: hidden; width: ${place.clientWidth}px`;
  box.append(trial);
  place.append(box);
  const widths = [...probe.cells].map((cell) => cell.getBoundingClientRect().width);
  const headHeight = trial.tHead?.getBoundingClientRect().height ?? 0;
  box.remove();
  return { widths, headHeight };
}

/** The head of a table for its further pages: those who are read to heard it, and its notes stand where it stood first. */
function headOf({ tHead }) {
  if (!tHead || tHead.dataset.isTall === "true") return [];
  const head = withoutNames(tHead.cloneNode(true));
  for (const mark of head.querySelectorAll(".mark")) mark.remove();
  head.setAttribute("aria-hidden", "true");
  return [head];
}

function withoutNames(element) {
  for (const named of [element, ...element.querySelectorAll("*")]) {
    named.removeAttribute("id");
    named.removeAttribute("data-id");
    named.removeAttribute("data-ref");
  }
  return element;
}

/** Sets what is missing of the last row, and the rows that its cells reach down to: only then is it known where they end. */
function completeRows(table, whole, rendered, layout) {
  const last = ownRows(table).at(-1);
  let row = last && whole.querySelector(`[data-ref='${last.dataset.ref}']`);
  while (row) {
    for (const cell of row.cells) {
      const set = table.querySelector(`[data-ref='${cell.dataset.ref}']`);
      if (set && lettersIn(set) === lettersIn(cell)) continue;
      set?.remove();
      layout.append(cell, rendered, undefined, false);
    }
    const rows = ownRows(table);
    const end = rows.length - 1;
    const goesOn = slotsOf(rows)[end].some(({ cell, from }) => from + cell.rowSpan - 1 > end);
    row = goesOn ? row.nextElementSibling : undefined;
    if (row) layout.append(row, rendered, undefined, true);
  }
}

/** Lets a page end within rows that are too tall to be kept whole. */
function loosen(rows, limit) {
  const heights = rows.map(heightOf);
  let start = 0;
  for (const [nth, row] of rows.entries()) {
    if (heights[nth] > limit) row.style.breakInside = "auto";
    if (row.style.breakAfter === "avoid") continue;
    const together = heights.slice(start, nth + 1).reduce((sum, height) => sum + height, 0);
    for (const one of together > limit ? rows.slice(start, nth) : []) {
      if (!isHead(one)) one.style.breakAfter = "auto";
    }
    start = nth + 1;
  }
}

/** Where the cells of each row stand, from the left, with those that reach down from rows above. */
function slotsOf(rows) {
  let slots = [];
  return rows.map((row, nth) => {
    slots = slots.filter(({ cell, from }) => from + cell.rowSpan > nth);
    let column = 0;
    for (const cell of row.cells) {
      const blocks = (slot) => slot.column <= column && column < behindSlot(slot);
      for (let slot = slots.find(blocks); slot; slot = slots.find(blocks))
        column = behindSlot(slot);
      slots.push({ cell, column, from: nth });
      column += cell.colSpan;
    }
    slots.sort((a, b) => a.column - b.column);
    return [...slots];
  });
}

function behindSlot({ column, cell }) {
  return column + cell.colSpan;
}

/** The rows of a table but those of a head that stands there again. */
function ownRows(table) {
  return [...table.rows].filter(({ dataset }) => dataset.ref);
}

function isHead(row) {
  return row.parentElement.tagName === "THEAD";
}

function hasBefore(table) {
  const area = table.closest(".pagedjs_page_content");
  let element = table.parentElement;
  while (element.parentElement !== area) {
    if (element.previousElementSibling) return true;
    element = element.parentElement;
  }
  return false;
}

function heightOf(row) {
  return [...row.getClientRects()].reduce((sum, { height }) => sum + height, 0);
}

/** Whether something of an element is on its page, and not on what goes to the next. */
function isOn(element, bounds) {
  return [...element.getClientRects()].some(
    ({ left, height }) => height > 0 && left < bounds.right,
  );
}

/** The stretches of text in a cell, without its notes. */
function textsIn(cell) {
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    if (!texts.currentNode.parentElement.closest(".note")) found.push(texts.currentNode);
  }
  return found;
}

function lettersIn(cell) {
  return textsIn(cell).reduce((sum, { length }) => sum + length, 0);
}

/** How many letters of a cell are on its page. It ends before a word, and not before the mark of a note. */
function lettersOn(cell, bounds) {
  const texts = textsIn(cell);
  let nth = texts.findIndex((text) => isBehind(text, 0, text.length, bounds));
  if (nth < 0) return lettersIn(cell);
  let offset = firstBehind(texts[nth], bounds);
  while (nth > 0 && texts[nth].parentElement.closest(".mark")) offset = texts[--nth].length;
  const before = texts.slice(0, nth).reduce((sum, { length }) => sum + length, 0);
  return before + startOfWord(texts[nth].textContent, offset);
}

/** Where in a text the first letter stands that is not on its page. */
function firstBehind(text, bounds) {
  for (const { index, 0: word } of text.textContent.matchAll(/\S+/g)) {
    if (!isBehind(text, index, index + word.length, bounds)) continue;
    let at = index;
    while (!isBehind(text, at, at + 1, bounds)) at += 1;
    return at;
  }
  return text.length;
}

function isBehind(text, start, end, bounds) {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return [...range.getClientRects()].some(({ left, width }) => width > 0 && left > bounds.right);
}

/** Moves to another cell what stands behind so many letters; returns the elements that are cut in two, their second halves. */
function moveRest(cell, letters, other) {
  const range = document.createRange();
  let place;
  let left = letters;
  for (const text of textsIn(cell)) {
    place = left < text.length ? text : undefined;
    if (place) break;
    left -= text.length;
  }
  if (!place) return [];
  range.selectNodeContents(cell);
  if (left > 0) range.setStart(place, left);
  else {
    while (!place.previousSibling && place.parentElement !== cell) place = place.parentElement;
    range.setStartBefore(place);
  }
  const halves = [];
  let half = place;
  while ((half = half.parentElement) !== cell) halves.push(half);
  other.append(range.extractContents());
  let clone = other;
  return halves.map(() => (clone = clone.firstElementChild));
}

/** Where the word begins that an offset is in. Between Chinese signs there are no words. */
function startOfWord(text, offset) {
  const start = text
    .slice(0, offset)
    .search(/[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—]+$/u);
  return start >= 0 ? start : offset;
}

window.Paged.registerHandlers(Tables);
