import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language, Translate } from '../../shared/messages/messages.ts'
import { resources } from '../../shared/messages/resources.ts'
import { localeOf } from '../ui/translate.ts'

const i18n = createInstance()
void i18n.use(initReactI18next).init({
  resources,
  lng: 'zh',
  fallbackLng: 'zh',
  initAsync: false,
  interpolation: { escapeValue: false },
})

/** Speaks another language from now on, everywhere at once. */
export function speak(language: Language): void {
  const locale = localeOf(language)
  // Set again, even to what it is, it makes the styles of all elements anew.
  if (document.documentElement.lang !== locale) document.documentElement.lang = locale
  if (i18n.language !== language) void i18n.changeLanguage(language)
}

/** The texts in a language, whichever is spoken. */
export function translateTo(language: Language): Translate {
  return i18n.getFixedT(language) as unknown as Translate
}

/** For texts outside components; inside, `useT`. */
export const t = i18n.t as unknown as Translate
