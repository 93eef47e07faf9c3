import i18next from 'i18next'
import type { Language, Translate } from '../../shared/messages/messages.ts'
import { resources } from '../../shared/messages/resources.ts'

/** The product's texts in one language, for what the main process itself shows: menus, dialogs, faults. */
export function createTranslate(language: Language): Translate {
  const texts = i18next.createInstance()
  void texts.init({
    lng: language,
    fallbackLng: 'zh',
    resources,
    // The texts are at hand: `t` works at once.
    initAsync: false,
    // For HTML only; names go into native dialogs as they are.
    interpolation: { escapeValue: false },
  })
  return (key, values) => texts.t(key, values ?? {})
}
