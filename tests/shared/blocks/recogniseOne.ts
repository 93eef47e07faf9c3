import type { AnyRecognition } from '../../../shared/blocks/index.ts'
import { contentOf, plainText } from '../../../shared/notion/document.ts'
import { readDocument } from '../../../shared/notion/readDocument.ts'
import { recognise } from '../../../shared/report/recognise.ts'

export type Of<K extends AnyRecognition['kind']> = Extract<AnyRecognition, { readonly kind: K }>

/** What is recognised of one kind below a heading, in a report of 2023-05-05. */
export function recogniseBelow<K extends AnyRecognition['kind']>(
  kind: K,
  heading: string,
  body: string,
): readonly Of<K>[] {
  const document = readDocument(`# 第18周 2023-05-05\n\n${heading}\n\n${body}`)
  return recognise(document).filter((one): one is Of<K> => one.kind === kind)
}

/** Each field as `name=text`. */
export function fieldTexts({ fields }: AnyRecognition): readonly string[] {
  return fields.map(({ name, block, from, to }) => `${name}=${plainText(contentOf(block)).slice(from, to)}`)
}
