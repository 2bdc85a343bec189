/** Where the choice is kept; nothing is kept where the reader's own setting rules. */
const KEY = "theme";

/** `light` or `dark`; empty where the reader's own setting rules, or nothing can be kept. */
export function chosenTheme(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

export function showTheme(theme: string): void {
  if (theme === "") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

export function keepTheme(theme: string): void {
  try {
    if (theme === "") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Then the choice holds for this page.
  }
}
