import type { Translate } from './messages.ts'

/** The reasons of an operating system and of SQLite that a person may meet, and a folder where a file should be. */
const reasons = {
  EACCES: /\(EACCES\)$/,
  EPERM: /\(EPERM\)$/,
  ENOENT: /\(ENOENT\)$/,
  ENOTDIR: /\(ENOTDIR\)$/,
  ENOSPC: /\(ENOSPC\)$|^database or disk is full$/,
  EROFS: /\(EROFS\)$/,
  EBUSY: /\(EBUSY\)$|^database is locked$/,
  ENAMETOOLONG: /\(ENAMETOOLONG\)$/,
  readOnly: /^attempt to write a readonly database$/,
  diskFault: /^disk I\/O error$/,
  notFile: /^not a file$/,
  link: /^a link$/,
} as const

/** A `reason` in the person's language; one that has no words of its own stays as it is. */
export function wordReason(reason: string, t: Translate): string {
  for (const [name, written] of Object.entries(reasons)) {
    if (written.test(reason)) return t(`reason.${name as keyof typeof reasons}`)
  }
  return reason
}
