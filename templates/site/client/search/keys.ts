/**
 * Arrows go from the field through the results and back, Home and End to the first and the last, Escape and `/` to the
 * field. They work only where the focus is in the field or on a result, as WCAG 2.1.4 asks of keys without a
 * modifier. A result that leads away is kept with the page, to come back to.
 */
export function goThroughResults(field: HTMLInputElement, results: HTMLElement): void {
  const links = (): HTMLAnchorElement[] => [...results.querySelectorAll("a")];

  field.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" || event.isComposing) return;
    const [first] = links();
    if (!first) return;
    event.preventDefault();
    first.focus();
  });

  results.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const all = links();
    const at = all.findIndex((link) => link === document.activeElement);
    if (at < 0) return;
    const target = targetOf(event.key, all, at);
    if (!target) return;
    event.preventDefault();
    target.focus();
  });

  const targetOf = (key: string, all: readonly HTMLElement[], at: number) => {
    switch (key) {
      case "ArrowDown":
        return all[at + 1];
      case "ArrowUp":
        return all[at - 1] ?? field;
      case "Home":
        return all[0];
      case "End":
        return all.at(-1);
      case "Escape":
      case "/":
        return field;
      default:
        return undefined;
    }
  };

  results.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (!link) return;
    try {
      history.replaceState({ result: link.href }, "");
    } catch {
      // A page in a folder keeps nothing.
    }
  });
}
