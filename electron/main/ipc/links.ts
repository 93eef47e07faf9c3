import { shell } from 'electron'
import type { links as calls } from '../../../shared/ipc/calls/links.ts'
import type { Handlers } from '../../../shared/ipc/contract.ts'
import { openableAddress } from '../openableAddress.ts'

/** The only way out of the window: by a person's click, to the system's own browser or mail program. */
export function links(): Pick<Handlers, keyof typeof calls> {
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
