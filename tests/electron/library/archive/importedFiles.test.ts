import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { attachmentsFolder } from '../../../../electron/library/library.ts'
import { pngOf } from '../../files/images.ts'
import { query, value } from '../testLibrary.ts'
import { importing } from './importing.ts'

describe('files whose names differ in their case alone', () => {
  const week = (addresses: readonly string[]) =>
    ['# 第06周 2023-02-03', ...addresses.map((address) => `![](${address})`)].join('\n\n')
  const files = { 'f/A.png': pngOf(1), 'f/a.png': pngOf(2), 'f/B.png': pngOf(3) }
  const kinds: readonly (readonly [kind: 'report' | 'page', title: string])[] = [
    ['report', '# 第06周 2023-02-03'],
    ['page', '# 手册'],
  ]
  test.each(kinds)('of a %s are all kept, and each address leads to its own', async (kind, title) => {
    const { library, bring } = importing()
    const addresses = ['f/A.png', 'f/a.png', 'f/b.png']
    const text = week(addresses).replace(/^.*/, title)
    expect(await bring({ '甲.md': text, ...files })).toMatchObject({ files: { kept: 3 }, skippedFiles: [] })
    const place = { kind, id: 1 } as const
    const shown = (address: string) => new Uint8Array(readFileSync(library.findFile(place, address)?.path ?? ''))
    expect(addresses.map(shown)).toEqual([pngOf(1), pngOf(2), pngOf(3)])
    // In other letters there is one, if not its own.
    expect(shown('F/B.PNG')).toEqual(pngOf(3))
    expect(await bring({ '甲.md': text, ...files })).toMatchObject({ unchanged: 1, files: { kept: 0, unchanged: 3 } })
    if (kind === 'page') return
    expect(addresses.map((address) => new Uint8Array(readFileSync(library.findImage(1, address) ?? '')))).toEqual(
      addresses.map(shown),
    )
    expect(value(library.exportBytes(1)).images.map(({ address }) => address)).toEqual(addresses)
  })
})

test('each report has its own file where two exports have one of the same path', async () => {
  const { library, bring } = importing()
  for (const [number, day] of [
    [1, '03'],
    [2, '10'],
  ] as const) {
    await bring({ '周报.md': `# 第0${number + 5}周 2023-02-${day}\n\n![](image/1.png)`, 'image/1.png': pngOf(number) })
  }
  const shown = library
    .listReports()
    .map(({ id }) => new Uint8Array(readFileSync(library.findImage(id, 'image/1.png') ?? '')))
  expect(shown).toEqual([pngOf(2), pngOf(1)])
})

test('another file under an unchanged text is told, and the library’s stays', async () => {
  const { library, folder, bring } = importing()
  const report = { '周报.md': '# 第06周 2023-02-03\n\n![](周报/1.png)\n\n![](周报/2.png)' }
  await bring({ ...report, '周报/1.png': pngOf(1), '周报/2.png': pngOf(2), '周报/表.bin': 'a' })
  const before = query(folder, 'SELECT * FROM attachments')
  const again = await bring({ ...report, '周报/1.png': pngOf(9), '周报/2.png': pngOf(2), '周报/表.bin': 'b' })
  expect(again).toMatchObject({
    unchanged: 1,
    files: { kept: 0, unchanged: 1 },
    skippedFiles: [
      { path: '周报/1.png', reason: 'taken', detail: '' },
      { path: '周报/表.bin', reason: 'taken', detail: '' },
    ],
  })
  expect(query(folder, 'SELECT * FROM attachments')).toEqual(before)
  expect(new Uint8Array(readFileSync(library.findImage(1, '周报/1.png') ?? ''))).toEqual(pngOf(1))
})

describe('the files of other texts for what is there', () => {
  const pages = (word: string, ...files: readonly [week: number, page: number]) => ({
    '周报.md': `# 第06周 2023-02-03\n\n${word}\n\n![](周报/1.png)`,
    '周报/1.png': pngOf(files[0]),
    '手册.md': `# 手册\n\n${word}\n\n![](手册/1.png)`,
    '手册/1.png': pngOf(files[1]),
  })
  const asked = async (...files: readonly [week: number, page: number]) => {
    const { library, folder, bring } = importing()
    await bring(pages('一', 1, 2))
    await bring(pages('二', ...files))
    return {
      library,
      bring,
      tokens: library.listImportConflicts(),
      shown: () =>
        (['report', 'page'] as const).map((kind) => {
          const address = kind === 'report' ? '周报/1.png' : '手册/1.png'
          return readFileSync(library.findFile({ kind, id: 1 }, address)?.path ?? '').at(-1)
        }),
      count: () => readdirSync(attachmentsFolder(folder)).length,
    }
  }

  test('take the place of the old ones, which go', async () => {
    const { library, tokens, shown, count } = await asked(3, 4)
    expect(count()).toBe(4)
    value(library.answerImportConflicts(tokens, 'replace'))
    expect([shown(), count()]).toEqual([[3, 4], 2])
  })

  test.each<{ what: string; files: [week: number, page: number]; first: 'skip' | 'replace'; left: number[] }>([
    { what: 'a new one', files: [3, 3], first: 'skip', left: [1, 3] },
    { what: 'one that gives way', files: [2, 1], first: 'replace', left: [2, 1] },
  ])('stay while another question needs them: $what', async ({ files, first, left }) => {
    const { library, tokens, shown, count } = await asked(...files)
    value(library.answerImportConflicts(tokens.slice(0, 1), first))
    value(library.answerImportConflicts(tokens.slice(1), 'replace'))
    expect([shown(), count()]).toEqual([left, 2])
  })

  test('go with questions that another import puts aside', async () => {
    const { bring, shown, count } = await asked(3, 4)
    await bring(pages('一', 1, 2))
    expect([shown(), count()]).toEqual([[1, 2], 2])
  })
})
