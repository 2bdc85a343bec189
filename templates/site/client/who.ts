/** Narrows the register of who must do what; what is asked stands in the address. The whole table is there without. */
const form = document.querySelector<HTMLFormElement>(".narrow");
const rows = [...document.querySelectorAll<HTMLTableRowElement>(".clauses tr[data-clause]")];
const nothing = document.querySelector<HTMLElement>(".nothing");
const shown = form?.querySelector("output b");
const digits = new Intl.NumberFormat(document.documentElement.lang);

/** Whether a row is all that the fields ask for. */
function isAsked(row: HTMLTableRowElement, asked: ReadonlyMap<string, string>): boolean {
  return [...asked].every(([name, value]) => {
    if (name === "addressee") return row.parentElement?.id === value;
    return (row.dataset[name] ?? "").split(" ").includes(value);
  });
}

function narrow(fields: readonly HTMLSelectElement[]): void {
  const asked = new Map(
    fields.filter(({ value }) => value !== "").map(({ name, value }) => [name, value] as const),
  );
  const clauses = new Set<string>();
  for (const row of rows) {
    row.hidden = !isAsked(row, asked);
    if (!row.hidden) clauses.add(row.dataset["clause"] ?? "");
  }
  for (const group of document.querySelectorAll<HTMLElement>(".clauses tbody")) {
    group.hidden = group.querySelector("tr[data-clause]:not([hidden])") === null;
    // Its number is that of all its clauses, so it is told only where all are there.
    group.classList.toggle("part", group.querySelector("tr[hidden]") !== null);
  }
  if (shown) shown.textContent = digits.format(clauses.size);
  if (nothing) nothing.hidden = clauses.size > 0;
  const query = new URLSearchParams([...asked]).toString();
  try {
    history.replaceState(
      null,
      "",
      `${query === "" ? location.pathname : `?${query}`}${location.hash}`,
    );
  } catch {
    // Some browsers let no address of a folder be changed.
  }
}

if (form) {
  const fields = [...form.querySelectorAll("select")];
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = asked.get(field.name) ?? "";
    if ([...field.options].some((option) => option.value === value)) field.value = value;
  }
  if (fields.some(({ value }) => value !== "")) narrow(fields);
  form.addEventListener("change", () => narrow(fields));
  form.addEventListener("submit", (event) => event.preventDefault());
  // The fields are as they were at first only behind the event.
  form.addEventListener("reset", () => setTimeout(() => narrow(fields)));
}
