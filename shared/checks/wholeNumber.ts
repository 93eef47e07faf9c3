/** A count, with commas between its thousands or without; the source of a regular expression. */
export const wholeNumber = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)'

/** @param digits what `wholeNumber` found */
export function readWholeNumber(digits: string): number {
  return Number(digits.replaceAll(',', ''))
}
