import type { zh } from './zh.ts'

export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

/** Chinese's own keys, in every language. */
export type Messages = SameKeys<typeof zh>
type SameKeys<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]>
} & {
  /** The form for one, where a language has it. */
  readonly [K in keyof T as K extends `${infer Stem}_other` ? `${Stem}_one` : never]?: string
}

/** The path of a text: `menu.file`. */
export type MessageKey = Paths<typeof zh>
type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? (K extends `${infer Stem}_other` ? Stem : K) : `${K}.${Paths<T[K]>}`
}[keyof T & string]

/** The text of a key with its `{{names}}` filled in. */
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string

/** The language to speak: the one that was set, else the system's (a BCP 47 tag) if it is one of ours, else English. */
export function languageFor(setting: 'system' | Language, systemLocale: string): Language {
  if (setting !== 'system') return setting
  return /^zh\b/i.test(systemLocale) ? 'zh' : 'en'
}
