import { closeHistory } from '@tiptap/pm/history'
import type { Command } from '@tiptap/pm/state'
import type { Carrying } from '../../../shared/blocks/plan/carryItems.ts'
import { insertBlocks, replaceContent } from '../../editor/editing/placeEdits.ts'

/** Puts items into the plan, as one edit. */
export function carryIntoPlan({ fill, behind, blocks }: Carrying): Command {
  return (state, dispatch) => {
    const tr = blocks.length === 0 ? state.tr : insertBlocks(state, behind, blocks)
    // The empty items stand before what is added, so from the last one on each is where it was.
    const filled = [...fill].reverse().map(({ block, content }) => replaceContent(state, block, content))
    if (tr === null || filled.includes(null)) return false
    for (const one of filled) for (const step of one?.steps ?? []) tr.step(step)
    dispatch?.(closeHistory(tr))
    return true
  }
}
