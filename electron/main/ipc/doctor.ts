import type { doctor as calls, Repaired } from '../../../shared/ipc/calls/doctor.ts'
import type { Handlers } from '../../../shared/ipc/contract.ts'
import type { MadeRepair } from '../../library/doctor/repair.ts'
import type { MadeRepairs } from '../../library/libraryCalls.ts'
import type { LibraryClient } from '../../library/libraryClient.ts'
import { inSlices } from './inSlices.ts'

type Doctor = Pick<Handlers, keyof typeof calls>

/** What is wrong in the library, and the repairs of it that a person accepts. */
export function doctor(library: LibraryClient): Doctor {
  let last: readonly MadeRepair[] = []
  return {
    examineLibrary: (run) => library.examineLibrary(run),
    acceptRepairs: async (accepted) => {
      const all = await inSlices(accepted, library.makeRepairs)
      last = all.flatMap(({ made }) => made)
      return repairedOf(all)
    },
    takeBackRepairs: async () => {
      const made = last
      last = []
      return repairedOf([await library.takeBackMade(made)])
    },
  }
}

function repairedOf(all: readonly MadeRepairs[]): Repaired {
  return {
    done: all.reduce((sum, { made }) => sum + made.length, 0),
    refused: all.flatMap(({ refused }) => refused),
    renewed: all.flatMap(({ renewed }) => renewed),
  }
}
