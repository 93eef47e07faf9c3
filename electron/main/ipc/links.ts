import { shell } from 'electron'
import type { Handlers } from '../../../shared/ipc/contract.ts'
import { openableAddress } from '../openableAddress.ts'

/** The only way out of the window: by a person's click, to the system's own browser or mail program. */
export function links(): Pick<Handlers, 'openLink'> {
  return {
    openLink: async (written) => {
      const address = openableAddress(written)
      if (address === null) return false
      return shell.openExternal(address).then(
        () => true,
        () => false,
      )
    },
  }
}
