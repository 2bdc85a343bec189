/** The link or button that a plain press is on. A press that asks for a new tab or window is the browser's own. */
export function pressed<Pressed extends HTMLElement>(
  { target, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent,
  selector: string,
): Pressed | null {
  if (altKey || ctrlKey || metaKey || shiftKey || !(target instanceof Element)) return null;
  return target.closest<Pressed>(selector);
}
