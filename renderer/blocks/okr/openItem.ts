import { createElement } from 'react'
import type { Surroundings } from '../blockLook.ts'
import type { Press } from '../notes.ts'
import { DatePopover } from './DatePopover.tsx'
import { ItemPopover } from './ItemPopover.tsx'
import type { OkrItem } from './itemPast.ts'
import { ProgressPopover } from './ProgressPopover.tsx'
import { StatusPopover } from './StatusPopover.tsx'

const popovers = { progress: ProgressPopover, date: DatePopover, status: StatusPopover, item: ItemPopover } as const

/** Opens what belongs to a part of an item's instrument, on the item as it stands then. */
export function openItem(surroundings: Surroundings): Press {
  const { page } = surroundings
  return (element, part) => {
    const block = page.blockBeside(element)
    const item = page.reading().recognised.find((one): one is OkrItem => one.kind === 'okr' && one.block === block)
    if (item === undefined || !isPart(part)) return
    page.open(element, (close) => createElement(popovers[part], { item, surroundings, close }))
  }
}

function isPart(part: string): part is keyof typeof popovers {
  return part in popovers
}
