// Runs in the page, after cells.js and before tables.js: sets the notes at the foot of the pages.
//
// In print HTML a note stands in its first mark. Before the first page all are taken out, and each page gets those that
// its marks refer to: a lawyer who meets note 5 once more, pages later, finds it at the foot of that page again, with
// the same number and words, and leafs back for nothing. Such a copy is no second note: it has no name, and those who
// are read to follow its mark to the first.
//
// A note that has no room below the line of its mark goes to the next page with that line. One that is long begins
// where it is referred to, and goes on on the next page; what is longer than half of that has pages of its own. Paged.js
// has notes too, but loses what is longer than a page.

/** A note that is higher than this part of a page may be cut, and so may one that is referred to above it. */
const LONG = 1 / 3;

/** What goes on on the next page takes no more than this part of it from the text. */
const MOST = 1 / 2;

/** By how many pixels a line is higher than its letters say, at most. */
const SLACK = 4;

class Notes extends window.Paged.Handler {
  constructor(chunker, polisher, caller) {
    super(chunker, polisher, caller);
    chunker.notes = this;
  }

  beforeParsed() {
    this.known = undefined;
    /** Those that begin on the pages before. */
    this.begun = new Set();
    /** What goes on on the next page. */
    this.rest = [];
  }

  beforePageLayout(page, content) {
    this.known ??= takeOut(content);
    this.area = page.element.querySelector(".pagedjs_area");
    this.content = page.element.querySelector(".pagedjs_page_content");
    this.foot = document.createElement("div");
    this.foot.className = "notes";
    page.element.querySelector(".pagedjs_footnote_area").append(this.foot);
    this.full = this.content.getBoundingClientRect().height;
    /** The notes on this page, by their names. */
    this.here = new Map(this.rest.map((part) => [part.dataset.ref, part]));
    this.foot.append(...this.rest);
    this.rest = [];
    /** The last of them, where it has to go on on the next page, and the room there is for all. */
    this.cut = undefined;
    /** The mark before which the page has to end within a line. */
    this.end = undefined;
    this.reserve(this.footHeight());
  }

  // Before Paged.js looks where the page ends.
  layout(rendered) {
    this.settle(rendered);
  }

  /** Sets the notes of all marks that are on the page, from the top; ends the page above a mark whose note has no room. */
  settle(rendered) {
    if (rendered.parentElement !== this.content) return;
    this.reserve(this.cut?.room ?? this.footHeight());
    const marks = [...rendered.querySelectorAll("[data-of]")].filter((mark) => this.isOn(mark));
    const tops = new Map(marks.map((mark) => [mark, mark.getBoundingClientRect().top]));
    const order = [...new Set(marks.map(({ dataset }) => dataset.of))];
    for (const mark of marks.toSorted((a, b) => tops.get(a) - tops.get(b))) {
      if (this.here.has(mark.dataset.of) || !this.isOn(mark)) continue;
      if (!this.cut && this.add(mark, order)) continue;
      this.endAbove(mark, marks);
      return;
    }
  }

  /** Sets the note of a mark, if that leaves the mark on the page. */
  add(mark, order) {
    const name = mark.dataset.of;
    const before = this.footHeight();
    const note = this.noteFor(name);
    const nth = order.indexOf(name);
    const isBehind = ({ dataset }) => !dataset.goesOn && order.indexOf(dataset.ref) > nth;
    this.foot.insertBefore(note, [...this.foot.children].find(isBehind) ?? null);
    this.here.set(name, note);
    this.reserve(this.footHeight());
    // A page that has no height at all still shows a line.
    const isIn = this.footHeight() + this.heightAbove(mark) + SLACK < this.full;
    if ((isIn && this.isOn(mark)) || this.begin(mark, note, before)) return true;
    note.remove();
    this.here.delete(name);
    this.reserve(before);
    return false;
  }

  /** Leaves a long note as much room as there is below the line of its mark: two lines at least. */
  begin(mark, note, before) {
    const top = this.heightAbove(mark);
    const isHigh = top < LONG * this.full;
    if (!isHigh && this.footHeight() - before < LONG * this.full) return false;
    if (note !== this.foot.lastElementChild) return false;
    const line = lineHeightOf(mark.parentElement);
    const least = before + 2.2 * lineHeightOf(note) + (before === 0 ? paddingOf(this.foot) : 0);
    const text = Math.max(top + line, isHigh ? LONG * this.full : 0);
    // The paragraph may have to keep more of its lines here.
    for (let more = 0; more <= 2 && this.full - text - more * line >= least; more++) {
      const room = Math.floor(this.full - text - more * line);
      this.reserve(room);
      if (!this.isOn(mark)) continue;
      this.cut = { note, room };
      return true;
    }
    return false;
  }

  endAbove(mark, marks) {
    const top = this.heightAbove(mark);
    const line = lineHeightOf(mark.parentElement);
    const isBeside = (other) => Math.abs(this.heightAbove(other) - top) < line / 2;
    const holds = ({ dataset }) => {
      const note = this.here.get(dataset.of);
      return note && (note === this.cut?.note || top < line);
    };
    // Where the line has to stay, for it holds a note that is cut or is the first of its page, the page ends within it.
    if (marks.some((other) => holds(other) && this.isOn(other) && isBeside(other))) this.end = mark;
    this.reserve(Math.ceil(this.full - top));
  }

  onOverflow(overflow) {
    if (!overflow) return;
    const mark = this.endWithin();
    if (mark && !mark.closest("table")) overflow.setStartBefore(mark);
  }

  /** Gives back the line that a page has to end within, and the mark that goes to the next. */
  endWithin() {
    const mark = this.end;
    this.end = undefined;
    if (mark) this.reserve(this.cut?.room ?? this.footHeight());
    return mark;
  }

  // What had to go to the next page takes its notes along.
  afterOverflowRemoved(_, rendered) {
    const marks = [...rendered.querySelectorAll("[data-of]")].map(({ dataset }) => dataset.of);
    const still = new Set(marks);
    for (const [name, note] of this.here) {
      if (still.has(name) || note.dataset.goesOn) continue;
      note.remove();
      this.here.delete(name);
      if (this.cut?.note === note) this.cut = undefined;
    }
  }

  async afterPageLayout(pageElement, page, breakToken, chunker) {
    const range = document.createRange();
    range.selectNodeContents(this.content);
    const text = page.wrapper ? range.getBoundingClientRect() : { height: 0 };
    const bottom = text.height > 0 ? text.bottom - this.content.getBoundingClientRect().top : 0;
    const height = this.footHeight();
    const room = Math.floor(this.full - bottom - SLACK);
    if ((this.cut || !page.wrapper) && height > room) {
      this.rest = cutFoot(this.foot, room);
      for (const part of this.rest) part.dataset.goesOn = "true";
    }
    this.reserve(this.footHeight());
    this.checkMarks();
    for (const name of this.here.keys()) this.begun.add(name);
    if (!page.wrapper) return;
    for (let left = height - this.footHeight(); this.rest.length > 0;) {
      if (breakToken && left <= MOST * this.full) break;
      await chunker.clonePage(page);
      chunker.total = chunker.pages.length;
      left -= this.footHeight() - paddingOf(this.foot);
    }
  }

  checkMarks() {
    for (const mark of this.content.querySelectorAll("[data-of]")) {
      if (!this.here.has(mark.dataset.of))
        console.error(
          `note ${mark.textContent} has no room on the page of its mark, which is in`,
          mark,
        );
    }
  }

  noteFor(name) {
    const note = this.known.get(name).cloneNode(true);
    if (!this.begun.has(name)) {
      note.id = name;
      return note;
    }
    note.setAttribute("aria-hidden", "true");
    for (const added of note.querySelectorAll(".editorial")) added.remove();
    // The browser tells of a link even where nothing is to be told.
    for (const link of note.querySelectorAll("a")) link.removeAttribute("href");
    // A copy is not the note.
    for (const one of [note, ...note.querySelectorAll("[data-identity]")]) {
      delete one.dataset.identity;
    }
    return note;
  }

  heightAbove(mark) {
    return mark.getBoundingClientRect().top - this.content.getBoundingClientRect().top;
  }

  isOn(mark) {
    return mark.getBoundingClientRect().left < this.content.getBoundingClientRect().right;
  }

  footHeight() {
    return this.foot.childElementCount === 0
      ? 0
      : Math.ceil(this.foot.getBoundingClientRect().height);
  }

  /** Gives the notes so much of the page. */
  reserve(height) {
    this.area.style.setProperty("--pagedjs-footnotes-height", `${height}px`);
  }
}

/** Takes the notes out of a text; their marks say which they refer to. */
function takeOut(content) {
  const notes = [...content.querySelectorAll(".note")];
  const known = new Map(notes.map((note) => [note.dataset.ref, note]));
  for (const note of notes) note.remove();
  for (const mark of content.querySelectorAll(".mark")) {
    const name = mark.querySelector("a[href]")?.getAttribute("href").slice(1);
    if (known.has(name)) mark.dataset.of = name;
  }
  return known;
}

/** Cuts off what of the notes has no room, before a word; no line of a note is left alone, if it can be helped. */
function cutFoot(foot, room) {
  const { top, bottom } = foot.getBoundingClientRect();
  const line = lineHeightOf(foot.lastElementChild);
  const alone = bottom - top - room;
  const limit = top + room - SLACK - (alone < line ? line : 0);
  const texts = document.createTreeWalker(foot, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const reaches = (text, end) => {
    range.setStart(text, 0);
    range.setEnd(text, end);
    return [...range.getClientRects()].some((rect) => rect.width > 0 && rect.bottom > limit);
  };
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (!reaches(text, text.length)) continue;
    let [fits, behind] = [0, text.length];
    while (behind - fits > 1) {
      const middle = (fits + behind) >> 1;
      if (reaches(text, middle)) behind = middle;
      else fits = middle;
    }
    const added = text.parentElement.closest(".editorial");
    if (added) range.setStartBefore(added);
    else range.setStart(text, Cells.startOfWord(text.data, fits) || fits);
    break;
  }
  range.setEnd(foot, foot.childNodes.length);
  const rest = [...range.extractContents().children];
  for (const part of rest) part.removeAttribute("id");
  return rest;
}

function lineHeightOf(element) {
  return parseFloat(getComputedStyle(element).lineHeight);
}

function paddingOf(element) {
  return parseFloat(getComputedStyle(element).paddingTop);
}

window.Paged.registerHandlers(Notes);
