import { stat } from 'node:fs/promises'

/** Whether a path is an export, as against a report's file: a folder or a zip. */
export async function isExport(path: string): Promise<boolean> {
  if (/\.zip$/i.test(path)) return true
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
}
