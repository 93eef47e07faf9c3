import { getSystemErrorMessage } from 'node:util'

/** Why the operating system refused, for a message: `permission denied (EACCES)`. Anything else is its own message. */
export function systemReason(error: unknown): string {
  const { errno, code } = error as NodeJS.ErrnoException
  if (typeof errno === 'number' && typeof code === 'string') return `${getSystemErrorMessage(errno)} (${code})`
  return error instanceof Error ? error.message : String(error)
}
