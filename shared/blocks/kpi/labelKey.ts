/** A figure's label as a person compares it: without white space, in half-width signs and small letters. */
export function labelKey(label: string): string {
  return label.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}
