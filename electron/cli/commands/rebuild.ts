import type { Command } from '../command.ts'
import { existingLibrary } from '../existingLibrary.ts'
import { withLibrary } from '../withLibrary.ts'

/** All that is read off the texts, read anew. */
export const rebuild: Command = {
  name: 'rebuild',
  usage: '--data DIR',
  summary: 'Read everything off a library’s texts anew',
  help: `Figures, items, incidents, plans and all else that is computed. The texts, what a person decided and the settings
stay as they are. A few reports at a time, so the app may be open.`,
  async run(words, terminal) {
    return withLibrary(existingLibrary(words), (library) => {
      library.rebuildProjections()
      terminal.print(`rebuilt ${library.listReports().length}`)
      return 0
    })
  },
}
