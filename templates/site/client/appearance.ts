/** Fonts from a folder, and the control at the foot of a page that chooses its colours, here and in all other tabs. */
import { assetAddress } from "./load.ts";
import { chosenTheme, keepTheme, showTheme } from "./themes.ts";

// From a folder fonts cannot be asked for early, so there they may come late.
if (location.protocol === "file:") {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = assetAddress("folder.css");
  document.head.append(link);
}

const control = document.querySelector<HTMLSelectElement>("#theme");

if (control) {
  const show = (): void => {
    control.value = chosenTheme();
    showTheme(chosenTheme());
  };
  show();
  control.addEventListener("change", () => {
    keepTheme(control.value);
    showTheme(control.value);
  });
  addEventListener("storage", show);
  // A page that comes back as it was left may have been left before the choice.
  addEventListener("pageshow", ({ persisted }) => persisted && show());
}
