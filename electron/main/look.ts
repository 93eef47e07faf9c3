import { app, nativeTheme } from 'electron'
import type { Settings } from '../../shared/ipc/calls/settings.ts'
import { languageFor, type Translate } from '../../shared/messages/messages.ts'
import { createTranslate } from '../messages/createTranslate.ts'

/** The language and theme that the shell itself speaks and paints in. */
export interface Look {
  readonly t: Translate
  /** Takes both from the settings; the page follows the theme by `prefers-color-scheme`. */
  readonly apply: (settings: Pick<Settings, 'language' | 'theme'>) => void
}

/** @param changed is called after each change of the language, and once at the start. */
export function createLook(settings: Pick<Settings, 'language' | 'theme'>, changed: (t: Translate) => void): Look {
  let language: string | null = null
  let texts: Translate = createTranslate('zh')
  const apply: Look['apply'] = (next) => {
    nativeTheme.themeSource = next.theme
    const wanted = languageFor(next.language, app.getLocale())
    if (wanted === language) return
    language = wanted
    texts = createTranslate(wanted)
    changed(texts)
  }
  apply(settings)
  return { t: (key, values) => texts(key, values), apply }
}
