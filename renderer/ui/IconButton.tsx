import type { LucideIcon } from 'lucide-react'
import { Tooltip } from 'radix-ui'
import type { ComponentProps } from 'react'
import './Button.css'
import './Tooltip.css'

export interface IconButtonProps extends ComponentProps<'button'> {
  readonly icon: LucideIcon
  /** What it does: read out, and shown on hover. */
  readonly label: string
  readonly size?: 'normal' | 'small'
  readonly side?: 'top' | 'right' | 'bottom'
}

/** Needs a `Tooltip.Provider` above it. */
export function IconButton({ icon: Icon, label, size = 'normal', side = 'bottom', ...rest }: IconButtonProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>
        <button type="button" className={`icon-button icon-button-${size}`} aria-label={label} {...rest}>
          <Icon size={size === 'small' ? 14 : 16} strokeWidth={1.75} aria-hidden />
        </button>
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className="tooltip" side={side} sideOffset={6} collisionPadding={8}>
          {label}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
