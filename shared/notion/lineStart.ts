/** What a line begins: the one place that the reader and the printer's escapes are both read from. */
export type LineStart =
  | 'bullet'
  | 'number'
  | 'toDo'
  | 'heading'
  | 'quote'
  | 'divider'
  | 'fence'
  | 'equation'
  | 'callout'
  | 'table'

export const BULLET = /^-(?: (.*))?$/s
export const TO_DO = /^- \[([ xX])\](?: {1,2}(.*))?$/s
export const NUMBER = /^(\d{1,9})\.(?: (.*))?$/s
export const HEADING = /^(#{1,3}) (.*)$/s
export const FENCE = /^(`{3,})([^`]*)$/s
const TABLE_ROW = /^\|.*\|[ \t]*$/s
const TABLE_RULE = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/
export const CALLOUT_OPEN = '<aside>'
export const CALLOUT_CLOSE = '</aside>'

/**
 * Which block a line begins, whatever stands before it; null for text.
 * @param line relative to its depth, without a line end
 * @param next the line below it in the same container
 */
export function lineStart(line: string, next: string | undefined): LineStart | null {
  switch (line.charCodeAt(0)) {
    case 0x2d /* - */:
      if (line === '---') return 'divider'
      if (TO_DO.test(line)) return 'toDo'
      return BULLET.test(line) ? 'bullet' : null
    case 0x23 /* # */:
      return HEADING.test(line) ? 'heading' : null
    case 0x3e /* > */:
      return 'quote'
    case 0x60 /* ` */:
      return FENCE.test(line) ? 'fence' : null
    case 0x24 /* $ */:
      return line === '$$' ? 'equation' : null
    case 0x3c /* < */:
      return line === CALLOUT_OPEN ? 'callout' : null
    case 0x7c /* | */:
      return next !== undefined && TABLE_RULE.test(next) && TABLE_ROW.test(line) ? 'table' : null
    default: {
      const first = line.charCodeAt(0)
      return first >= 0x30 && first <= 0x39 && NUMBER.test(line) ? 'number' : null
    }
  }
}

/** What ends the code that a line begins: a fence at least as long. Null for a line that begins none. */
export function closingFence(line: string): RegExp | null {
  const fence = FENCE.exec(line)?.[1]
  return fence === undefined ? null : new RegExp(`^\`{${fence.length},}[ \\t]*$`)
}

/** True for a line with nothing on it to be seen: spaces, tabs, the `\r` of another system. */
export function isBlankLine(line: string): boolean {
  return /^[ \t\r]*$/.test(line)
}

/** True where the line can be a row of the table above it. */
export function isTableRow(line: string): boolean {
  return line.charCodeAt(0) === 0x7c && TABLE_ROW.test(line)
}

/**
 * A line of text with a backslash where the reader would take it for the beginning of a block, for a gap, or for a
 * child of an item.
 * @param belowItem an item stands above the line at the line's own depth, so that more indentation makes a child of it
 */
export function guardLine(line: string, next: string | undefined, belowItem: boolean): string {
  if ((belowItem && line.startsWith('    ')) || isBlankLine(line)) return `\\${line}`
  if (line === CALLOUT_CLOSE) return `\\${line}`
  const start = lineStart(line, next)
  if (start === null) return line
  return start === 'number' ? line.replace('.', '\\.') : `\\${line}`
}

/** The text of a bullet, with a backslash where the bullet would be read as a to-do. */
export function guardBulletText(text: string): string {
  return TO_DO.test(`- ${text}`) ? `\\${text}` : text
}
