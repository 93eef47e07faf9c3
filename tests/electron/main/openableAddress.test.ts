import { expect, test } from 'vitest'
import { openableAddress } from '../../../electron/main/openableAddress.ts'

const opened: readonly [written: string, address: string][] = [
  ['https://example.com/a?b=1#c', 'https://example.com/a?b=1#c'],
  ['http://localhost:8080/', 'http://localhost:8080/'],
  ['HTTPS://Example.com', 'https://example.com/'],
  ['https://example.com/周报', 'https://example.com/%E5%91%A8%E6%8A%A5'],
  // What the standard drops is gone before the system sees it.
  [' https://example.com/a\nb"c ', 'https://example.com/ab%22c'],
  ['mailto:a@example.com?subject=周 报', 'mailto:a@example.com?subject=%E5%91%A8%20%E6%8A%A5'],
]
test.each(opened)('%j is opened as %s', (written, address) => {
  expect(openableAddress(written)).toBe(address)
})

test.each([
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'file:///etc/passwd',
  'FILE://server/share/a.exe',
  '\\\\server\\share\\a.exe',
  '//server/share',
  'C:\\Windows\\System32\\calc.exe',
  'c:/windows/system32/calc.exe',
  'smb://server/share',
  'ms-msdt:/id PCWDiagnostic',
  'search-ms:query=a',
  'vscode://file/a',
  'app://weekbook/',
  'data:text/html,a',
  'blob:https://example.com/a',
  'view-source:https://example.com',
  'tel:123',
  'ftp://example.com/',
  'about:blank',
  'example.com',
  '/usr/bin/true',
  '--version',
  '',
  'https://',
  'mailto:a@example.com" --attach=/etc/passwd',
  'mailto:a@example.com?attach=/etc/passwd',
  'mailto:a@example.com?subject=a&Attachment=/etc/passwd',
])('%j is not opened', (written) => {
  expect(openableAddress(written)).toBeNull()
})
