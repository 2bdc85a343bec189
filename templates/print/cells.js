// Runs in the page, before tables.js and paging.js: where a text can be cut, and how a cell is.

/** The stretches of text in a cell. */
function textsIn(cell) {
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) found.push(texts.currentNode);
  return found;
}

function lettersIn(cell) {
  return textsIn(cell).reduce((sum, { data }) => sum + countLetters(data), 0);
}

// White space is not the same on the page and in the source.
function countLetters(text) {
  return text.replace(/\s/g, "").length;
}

/** Whether it is the mark of a note that has no room at the foot of its page: both go to the next. */
function lacksNote({ parentElement }) {
  const mark = parentElement.closest("[data-of]");
  if (!mark) return false;
  const foot = mark.closest(".pagedjs_area").querySelector(".notes");
  return !foot.querySelector(`[data-ref='${mark.dataset.of}']`);
}

/** How many letters of a cell are on its page. It ends before a word, and not before the mark of a note. */
function lettersOn(cell, bounds) {
  const texts = textsIn(cell);
  let nth = texts.findIndex((text) => isBehind(text, 0, text.length, bounds) || lacksNote(text));
  if (nth < 0) return lettersIn(cell);
  let start = startOfWord(texts[nth].data, firstBehind(texts[nth], bounds));
  while (nth > 0 && texts[nth].parentElement.closest(".mark")) {
    start = startOfLastWord(texts[--nth].data);
  }
  const before = texts.slice(0, nth).map(({ data }) => data);
  return countLetters(before.join("") + texts[nth].data.slice(0, start));
}

/** Where in a text the first letter stands that is not on its page. */
function firstBehind(text, bounds) {
  for (const { index, 0: word } of text.data.matchAll(/\S+/g)) {
    if (!isBehind(text, index, index + word.length, bounds)) continue;
    const end = index + word.length - 1;
    let at = index;
    while (at < end && !isBehind(text, at, at + 1, bounds)) at += 1;
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
  range.selectNodeContents(cell);
  let before = 0;
  let place = textsIn(cell).find(({ data }) => {
    const isIn = letters < before + countLetters(data);
    if (!isIn) before += countLetters(data);
    return isIn;
  });
  if (!place) return [];
  // A mark is not parted.
  place = place.parentElement.closest(".mark") ?? place;
  if (letters > before) range.setStart(place, offsetOf(place.data, letters - before));
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

/** Where in a text the letter stands that has so many before it. */
function offsetOf(text, letters) {
  let left = letters;
  for (const { index } of text.matchAll(/\S/g)) if (left-- === 0) return index;
  return text.length;
}

/** Where the word begins that an offset is in. Between Chinese signs there are no words. */
function startOfWord(text, offset) {
  const start = text
    .slice(0, offset)
    .search(/[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—]+$/u);
  return start >= 0 ? start : offset;
}

/** Where the word begins that a text ends with, and that the mark of a note stands behind; in Chinese, a sign. */
function startOfLastWord(text) {
  const start = text.search(/(?:\p{Script=Han}[^\p{L}\p{N}]*|[^\s\p{Script=Han}]+)\s*$/u);
  return Math.max(0, start);
}

window.Cells = {
  textsIn,
  lettersIn,
  lettersOn,
  moveRest,
  lacksNote,
  startOfWord,
  startOfLastWord,
};
