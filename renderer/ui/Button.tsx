import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import './Button.css'

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary`: the one thing to do here; `danger`: what can't be undone; `quiet`: no ground until hovered. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly icon?: LucideIcon
}

export function Button({ look = 'plain', icon: Icon, className = '', children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`button button-${look} ${className}`} {...rest}>
      {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}
      {children}
    </button>
  )
}
