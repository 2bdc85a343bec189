// Runs in the page before all others: complaints name the paragraph that they are about, and its page.

/** `res-7-1, para. 28 (c), on its page 4`: where in a text an element is, of which each is cut by itself. */
function placeOf(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  const known = element?.closest("[id], [data-id]") ?? element?.querySelector("[id], [data-id]");
  const [text = "", unit] = (known?.dataset.id ?? known?.id ?? "").split(/\.(.*)/s);
  const labels = [];
  for (let item = element?.closest("li"); item; item = item.parentElement.closest("li")) {
    labels.unshift(
      item.querySelector(":scope > p > .label")?.textContent.trim().replace(/\.$/, ""),
    );
  }
  const paragraph = labels.some(Boolean) ? `para. ${labels.filter(Boolean).join(" ")}` : unit;
  const pages = document.querySelectorAll(".pagedjs_page");
  const page = [...pages].indexOf(element?.closest(".pagedjs_page")) + 1 || pages.length;
  return [text, paragraph, `on its page ${page}`].filter(Boolean).join(", ");
}

for (const kind of ["warn", "error"]) {
  const say = console[kind].bind(console);
  console[kind] = (...words) => {
    say(words.map((word) => (word instanceof Node ? placeOf(word) : String(word))).join(" "));
  };
}
