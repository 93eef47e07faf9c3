import { useTranslation } from 'react-i18next'
import type { Translate } from '../../shared/messages/messages.ts'

/** The texts in the language of now. The component is drawn again when the language changes. */
export function useT(): Translate {
  return useTranslation().t as unknown as Translate
}

/** The language spoken now, as `Intl` takes it. */
export function useLocale(): string {
  return localeOf(useTranslation().i18n.language)
}

/** The `lang` of a text that came from elsewhere: it decides on the form of quotes and of some characters. */
export function languageOf(text: string): 'zh-CN' | 'en' {
  return /\p{Script=Han}/u.test(text.slice(0, 4000)) ? 'zh-CN' : 'en'
}

export function localeOf(language: string): string {
  return language === 'zh' ? 'zh-CN' : 'en-GB'
}
