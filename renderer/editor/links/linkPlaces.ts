import type { ReportSummary } from '../../../shared/ipc/calls/reports.ts'
import { fileNameOfAddress, titleKey } from '../../../shared/report/pageName.ts'

/** The relative address of a report: Notion encodes spaces and all that isn't ASCII, and little else. */
export function addressOfReport({ fileName }: Pick<ReportSummary, 'fileName'>): string {
  return encodeURI(fileName.normalize('NFC')).replace(/[?#]/g, encodeURIComponent)
}

/** What was typed or pasted as an address, as it is written into the text: a bare host gets its scheme. */
export function completeAddress(written: string): string {
  const address = written.trim()
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(address)) return `mailto:${address}`
  return /^(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org|io|so|dev|gov|edu)(?:[/:?#]|$))/i.test(address)
    ? `https://${address}`
    : address
}

/** Whether the system opens it, as against a page of the library. */
export function isOutside(href: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(href) || href.startsWith('//')
}

/**
 * The report that a relative address names, by its file's name; where a report has another one here, by the title in it,
 * since an export puts the page's number behind that. null for a page that isn't in the library.
 */
export function reportAt(href: string, reports: readonly ReportSummary[]): ReportSummary | null {
  const name = fileNameOfAddress(href).toLowerCase()
  if (name === '') return null
  const key = titleKey(name)
  return (
    reports.find(({ fileName }) => fileName.normalize('NFC').toLowerCase() === name) ??
    reports.find(({ fileName, title }) => titleKey(fileName) === key || titleKey(title) === key) ??
    null
  )
}
