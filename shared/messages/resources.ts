import { en } from './en.ts'
import { zh } from './zh.ts'

/** In i18next's form: language, its one namespace, keys. */
export const resources = { zh: { translation: zh }, en: { translation: en } } as const
