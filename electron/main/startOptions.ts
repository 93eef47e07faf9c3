import { resolve } from 'node:path'

export class UsageError extends Error {
  override name = 'UsageError'
}

/**
 * The library's folder as an absolute path: `--data DIR` or `--data=DIR`, else `WEEKBOOK_DATA`, else null, which means
 * the user-data folder.
 * @throws UsageError where `--data` names none.
 */
export function dataFolderFrom(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  workingFolder: string,
): string | null {
  const at = args.findIndex((arg) => arg === '--data' || arg.startsWith('--data='))
  const option = args[at]
  if (option !== undefined) {
    const folder = option === '--data' ? args[at + 1] : option.slice('--data='.length)
    if (!folder || folder.startsWith('-')) throw new UsageError(option)
    return resolve(workingFolder, folder)
  }
  return environment.WEEKBOOK_DATA ? resolve(workingFolder, environment.WEEKBOOK_DATA) : null
}
