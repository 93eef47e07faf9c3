import type { settings as calls, Settings } from '../../../shared/ipc/calls/settings.ts'
import type { Handlers } from '../../../shared/ipc/contract.ts'
import type { LibraryClient } from '../../library/libraryClient.ts'

/** @param apply what the shell itself takes from the settings: language and theme. */
export function settings(
  library: LibraryClient,
  apply: (settings: Settings) => void,
): Pick<Handlers, keyof typeof calls> {
  return {
    readSettings: () => library.readSettings(),
    changeSettings: async (change) => {
      const changed = await library.changeSettings(change)
      apply(changed)
      return changed
    },
  }
}
