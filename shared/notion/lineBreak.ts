/**
 * The character at which a text's lines end: LF, of which CRLF is one; a CR only where a text has nothing else, as files
 * of old Macs do. Among LF a lone CR is a character like others.
 */
export function lineBreakOf(text: string): '\n' | '\r' {
  return text.includes('\n') || !text.includes('\r') ? '\n' : '\r'
}
