/** The name that an address ends in, as it was meant; as it stands there, where it is broken. */
export function fragmentOf({ hash }: { readonly hash: string }): string {
  const fragment = hash.slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
