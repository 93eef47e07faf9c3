import { keyNames } from './keyNames.ts'
import './Keys.css'

/** A combination of keys (`Mod-Shift-d`), as this system writes it. */
export function Keys({ of }: { readonly of: string }) {
  return (
    <span className="keys">
      {keyNames(of).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
