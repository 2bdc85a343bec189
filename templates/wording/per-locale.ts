/** Makes a formatter once for each locale: to make one takes longer than to format a hundred numbers. */
export function perLocale<Formatter>(make: (locale: string) => Formatter) {
  const made = new Map<string, Formatter>();
  return (locale: string): Formatter => {
    const formatter = made.get(locale) ?? make(locale);
    made.set(locale, formatter);
    return formatter;
  };
}
