// Runs in the page, after Paged.js and before it cuts the pages; before paging.js, which has the last word. How a
// cell is cut stands in cells.js, the columns in grid.js.
//
// Paged.js goes through a table word by word, and what stands behind the first word that has no room it takes to the
// next page: of the row that it stands in, all further cells. Here such a row is cut in two, each cell at its own
// place, and Paged.js goes on with the second.

/** What is higher than this part of a page may be cut: a row, or rows that one cell holds together. */
const TALL = 1 / 3;

class Tables extends window.Paged.Handler {
  // Words that stand in a head by themselves cannot be told from their like, should they come twice.
  beforeParsed(content) {
    for (const text of [...content.querySelectorAll("th")].flatMap((head) => [
      ...head.childNodes,
    ])) {
      if (text.nodeType !== Node.TEXT_NODE || text.data.trim() === "") continue;
      const own = document.createElement("span");
      text.replaceWith(own);
      own.append(text);
    }
  }

  // A table has the same columns on each of its pages, and its head on each.
  renderNode(node, source, layout) {
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    // It may be there already, from when rows were completed; then it takes that place.
    const others = node.closest("table")?.querySelectorAll(`[data-ref='${node.dataset.ref}']`);
    for (const other of others ?? []) if (other !== node) other.replaceWith(node);
    if (node.tagName === "TABLE" && !source.querySelector("colgroup")) {
      this.prepare(source, node.parentElement, layout.bounds.height);
    }
    const table = node.closest("table[data-split-from]");
    if (!table || table.querySelector("colgroup")) return;
    const whole = source.closest("table");
    const columns = whole.querySelector("colgroup").cloneNode(true);
    table.prepend(Grid.withoutNames(columns), ...headOf(whole));
  }

  /** Fixes the columns of a table as all of its rows make them: later there are only those of a page. */
  prepare(table, place, pageHeight) {
    const grid = Grid.slotsOf([...table.rows]);
    let { widths, heights } = Grid.measure(table, place, grid);
    if (Grid.sum(widths) > place.clientWidth) {
      // Labels hang beside the text, and none beside a table.
      for (const box of [place, table.parentElement]) box.classList.add("wide");
      ({ widths, heights } = Grid.measure(table, place, grid));
    }
    if (Grid.sum(widths) > place.clientWidth) {
      widths = Grid.narrowed(widths, place.clientWidth);
      ({ heights } = Grid.measure(table, place, grid, Grid.columnsOf(widths)));
      Grid.checkRoom(table, widths);
    }
    const columns = Grid.columnsOf(widths);
    for (const element of [columns, ...columns.children]) this.name(element);
    table.querySelector("thead, tbody").before(columns);
    holdTogether([...table.rows], grid, heights, pageHeight * TALL);
    alignHeads(grid);
  }

  onOverflow(overflow, rendered, bounds, layout) {
    if (!overflow) return;
    const growing = lastIn(rendered).closest("table");
    if (growing) {
      completeRows(growing, this.wholeOf(growing), rendered, layout);
      this.chunker.notes.settle(rendered);
      const again = layout.findOverflow(rendered, bounds);
      overflow.isPremature = !again;
      if (!again) return;
      overflow.setStart(again.startContainer, again.startOffset);
      this.chunker.notes.endWithin();
    }
    const { startContainer, startOffset } = overflow;
    const first = startContainer.childNodes[startOffset] ?? startContainer;
    const table = (first.closest ? first : first.parentElement).closest("table");
    if (!table || table === first || !rendered.contains(table)) return;
    const start = this.breakTable(table, this.wholeOf(table), bounds);
    if (start) overflow.setStartBefore(start);
  }

  /** Parts a table where its page ends, on the page and in the source; returns what goes to the next page first. */
  breakTable(table, whole, bounds) {
    const rows = ownRows(table);
    const grid = Grid.slotsOf(rows);
    const lacking = rows.findIndex((row) => Cells.textsIn(row).some(Cells.lacksNote));
    let last = rows.findLastIndex((row) => isOn(row, bounds));
    if (lacking >= 0) last = Math.min(last, lacking);
    let isCut = false;
    if (last >= 0) {
      const ends = ({ cell, from }) => from + cell.rowSpan - 1 === last;
      const begins = ({ cell, from }) => from === last && Cells.lettersIn(cell) > 0;
      const [ending, begun] = [grid[last].filter(ends), grid[last].filter(begins)];
      isCut = ending.some(({ cell }) => Cells.lettersOn(cell, bounds) < Cells.lettersIn(cell));
      const stays = ({ cell }) => Cells.lettersOn(cell, bounds) > 0;
      // Where one of its cells has no room for a line, a row has none.
      if (isCut && !begun.every(stays) && (last > 0 || hasBefore(table))) {
        isCut = false;
        last -= 1;
      }
    }
    const behind = isCut ? rows[last].cloneNode(false) : rows[last + 1];
    // Neither a caption nor a head stands alone.
    if ((last < 0 || isHead(rows[last])) && !isCut && hasBefore(table)) return table.parentElement;
    if (last < 0 || !behind) return behind;
    const slots = isCut ? grid[last] : grid[last + 1];
    const cuts = slots.map(({ cell }) => Cells.lettersOn(cell, bounds));
    if (isCut) {
      rows[last].after(behind);
      this.name(Grid.withoutNames(behind));
      this.find(whole, rows[last]).after(behind.cloneNode(false));
    }
    const next = this.find(whole, behind);
    for (const [at, { cell, from }] of slots.entries()) {
      if (from > last) continue;
      const above = last - from + 1;
      const below = cell.rowSpan - above + (isCut ? 1 : 0);
      const upper = this.find(whole, cell);
      const lower = Grid.withoutNames(upper.cloneNode(false));
      this.name(lower);
      for (const half of Cells.moveRest(upper, cuts[at], lower)) this.name(half);
      Cells.moveRest(cell, cuts[at], behind.insertCell());
      [upper.rowSpan, cell.rowSpan, lower.rowSpan] = [above, above, below];
      cell.classList.add("goes-on");
      next.insertBefore(lower, next.cells[at] ?? null);
    }
    return behind;
  }

  wholeOf(table) {
    return this.find(this.chunker.source, table);
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

/** Keeps rows whole, those that share a cell together, and a head with what it heads; but nothing that is too tall. */
function holdTogether(rows, grid, heights, limit) {
  let start = 0;
  for (const nth of rows.keys()) {
    const goesOn = grid[nth].some(({ cell, from }) => from + cell.rowSpan - 1 > nth);
    if (goesOn && nth < rows.length - 1) continue;
    const band = rows.slice(start, nth + 1);
    const together = Grid.sum(heights.slice(start, nth + 1));
    // To the browser a row is cut where one of its cells is, be it further down.
    if (together > limit) for (const one of band) one.style.breakInside = "auto";
    else for (const one of band.slice(0, -1)) one.style.breakAfter = "avoid";
    start = nth + 1;
  }
  const heads = rows.filter(isHead);
  const headHeight = Grid.sum(heights.slice(0, heads.length));
  if (headHeight > limit) {
    // The browser keeps heads whole, and their cells at the foot of their rows, which may be on another page.
    heads[0].parentElement.dataset.isTall = "true";
    heads[0].parentElement.style.breakInside = "auto";
    for (const { cells } of heads) for (const cell of cells) cell.style.verticalAlign = "top";
  } else for (const head of heads) head.style.breakAfter = "avoid";
}

/** The head of a column of figures stands above them, at their edge. */
function alignHeads(grid) {
  const [heads, figures, words] = [[], new Set(), new Set()];
  for (const { cell, column } of grid.flat()) {
    if (isHead(cell.parentElement)) heads.push({ cell, column });
    else if (Cells.lettersIn(cell) > 0) (cell.matches(".figure") ? figures : words).add(column);
  }
  for (const { cell, column } of heads) {
    const isAbove = cell.colSpan === 1 && figures.has(column) && !words.has(column);
    cell.classList.toggle("figure", isAbove);
  }
}

/** The head of a table for its further pages: those who are read to heard it, and its notes stand where it stood first. */
function headOf({ tHead }) {
  if (!tHead || tHead.dataset.isTall === "true") return [];
  const head = Grid.withoutNames(tHead.cloneNode(true));
  for (const mark of head.querySelectorAll(".mark")) mark.remove();
  head.setAttribute("aria-hidden", "true");
  return [head];
}

/** Sets what is missing of the rows of a page, and the rows that their cells reach into: only then is it known where they end. */
function completeRows(table, whole, rendered, layout) {
  let rows = ownRows(table);
  for (let nth = 0; nth < rows.length; nth++) {
    const row = whole.querySelector(`[data-ref='${rows[nth].dataset.ref}']`);
    for (const cell of row.cells) {
      const set = table.querySelector(`[data-ref='${cell.dataset.ref}']`);
      if (!set || Cells.lettersIn(set) !== Cells.lettersIn(cell))
        layout.append(cell, rendered, undefined, false);
    }
    if (nth < rows.length - 1) continue;
    const goesOn = Grid.slotsOf(rows)[nth].some(({ cell, from }) => from + cell.rowSpan - 1 > nth);
    if (!goesOn || !row.nextElementSibling) continue;
    layout.append(row.nextElementSibling, rendered, undefined, true);
    rows = ownRows(table);
  }
}

function lastIn(element) {
  let last = element;
  while (last.lastElementChild) last = last.lastElementChild;
  return last;
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

/** Whether something of an element is on its page, and not on what goes to the next. */
function isOn(element, bounds) {
  return [...element.getClientRects()].some(
    ({ left, height }) => height > 0 && left < bounds.right,
  );
}

window.Paged.registerHandlers(Tables);
