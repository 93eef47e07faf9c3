/** A replacement of the characters from `from` up to `to`. UTF-16 offsets into the text before any of the edits. */
export interface TextEdit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The text with all edits made. They must be in order and must not overlap. */
export function editText(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let at = 0
  for (const edit of edits) {
    result += text.slice(at, edit.from) + edit.text
    at = edit.to
  }
  return result + text.slice(at)
}
