// Runs in the page, before tables.js: where the cells of a table stand, and how wide its columns are.

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

/** What the browser makes of a table in a place: how wide its columns are, unless they are given, and how high its rows. */
function measure(table, place, grid, columns) {
  const trial = withoutNames(table.cloneNode(true));
  trial.classList.add("trial");
  const rows = [...trial.rows];
  const probe = trial.createTBody().insertRow();
  const count = Math.max(0, ...grid.flatMap((slots) => slots.map(behindSlot)));
  for (let nth = 0; nth < count; nth++) probe.insertCell().style.padding = "0";
  if (columns) trial.querySelector("thead, tbody").before(columns);
  else trial.style.tableLayout = "auto";
  const box = document.createElement("div");
  box.style.cssText = `position: fixed; visibility: hidden; width: ${place.clientWidth}px`;
  box.append(trial);
  place.append(box);
  const widths = [...probe.cells].map((cell) => cell.getBoundingClientRect().width);
  const heights = rows.map((row) => row.getBoundingClientRect().height);
  box.remove();
  return { widths, heights };
}

/** In pixels, what has room for two letters: where no column is wider, a table cannot be read. */
const NARROWEST = 30;

/** Columns that are together no wider than a page: the widest are cut to one width, and words in them as they must. */
function narrowed(widths, room) {
  let [left, limit] = [room, Infinity];
  for (const [nth, width] of widths.toSorted((a, b) => a - b).entries()) {
    const share = left / (widths.length - nth);
    if (width > share) {
      limit = share;
      break;
    }
    left -= width;
  }
  return widths.map((width) => Math.min(width, limit));
}

function checkRoom(table, widths) {
  if (widths.some((width) => width >= NARROWEST)) return;
  const message = `${widths.length} columns are more than there is room for: part the table of`;
  console.error(message, table);
  throw new Error("a table is too wide");
}

function columnsOf(widths) {
  const columns = document.createElement("colgroup");
  for (const width of widths) {
    const column = document.createElement("col");
    column.style.width = `${width}px`;
    columns.append(column);
  }
  return columns;
}

function sum(lengths) {
  return lengths.reduce((total, length) => total + length, 0);
}

function withoutNames(element) {
  for (const named of [element, ...element.querySelectorAll("*")]) {
    named.removeAttribute("id");
    named.removeAttribute("data-id");
    named.removeAttribute("data-ref");
  }
  return element;
}

window.Grid = { slotsOf, measure, narrowed, checkRoom, columnsOf, sum, withoutNames };
