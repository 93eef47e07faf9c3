import type { LucideIcon } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import './Menu.css'

export interface MenuProps {
  readonly button: ReactNode
  /** Which of its edges stands below the same one of the button. */
  readonly align?: 'start' | 'end'
  readonly children: ReactNode
}

/** A menu below the button that opens it. */
export function Menu({ button, align = 'end', children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{button}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align={align} sideOffset={4} collisionPadding={8} loop>
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

export interface MenuEntryProps {
  readonly icon: LucideIcon
  readonly onSelect: () => void
  readonly danger?: boolean
  readonly children: ReactNode
}

export function MenuEntry({ icon: Icon, onSelect, danger = false, children }: MenuEntryProps) {
  return (
    <DropdownMenu.Item className={danger ? 'menu-entry menu-entry-danger' : 'menu-entry'} onSelect={onSelect}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      {children}
    </DropdownMenu.Item>
  )
}

export function MenuLine() {
  return <DropdownMenu.Separator className="menu-line" />
}
