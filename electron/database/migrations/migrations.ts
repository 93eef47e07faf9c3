import type { Migration } from './migration.ts'
import { migration1 } from './migration1.ts'
import { migration2 } from './migration2.ts'
import { migration3 } from './migration3.ts'
import { migration4 } from './migration4.ts'
import { migration5 } from './migration5.ts'
import { migration6 } from './migration6.ts'
import { migration7 } from './migration7.ts'

/** In the order in which they run; versions count up from 1 without a gap. */
export const migrations: readonly Migration[] = [
  migration1,
  migration2,
  migration3,
  migration4,
  migration5,
  migration6,
  migration7,
]
