import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { largestImage } from '../../../electron/files/imageType.ts'
import { attachmentsFolder, type Library } from '../../../electron/library/library.ts'
import { imageAddressesIn } from '../../../electron/library/storedImages.ts'
import { png, pngOf } from '../files/images.ts'
import { create, newFolder, newLibrary, query, utf8, value } from './testLibrary.ts'

const textOf = (day: number, ...addresses: readonly string[]) =>
  [`# 周报 2024-03-${String(day).padStart(2, '0')}`, ...addresses.map((address) => `![](${address})`)].join('\n\n')
const store = (library: Library, report: number, name = 'image.png', bytes = png) =>
  value(library.storeImage(report, name, bytes))
const bytesAt = (path: string | null) => (path === null ? null : new Uint8Array(readFileSync(path)))
const folderOf = (day: number) => `%E5%91%A8%E6%8A%A5%202024-03-${String(day).padStart(2, '0')}`
const files = (folder: string) => (existsSync(attachmentsFolder(folder)) ? readdirSync(attachmentsFolder(folder)) : [])

test('an image gets an address in the folder of its report, and is found by it, after a restart too', () => {
  const { library, folder } = newLibrary()
  const { id } = create(library, textOf(8))
  const address = store(library, id)
  expect(address).toBe(`${folderOf(8)}/image.png`)
  expect(bytesAt(library.findImage(id, address))).toEqual(png)
  expect(library.findImage(id, `${folderOf(8)}/other.png`)).toBe(null)
  expect(query(folder, 'SELECT report_id, address, name, size FROM attachments')).toEqual([
    { report_id: id, address, name: 'image.png', size: png.length },
  ])
  library.close()
  expect(bytesAt(newLibrary(folder).library.findImage(id, address))).toEqual(png)
})

test('the same bytes are kept once, and have one address in a report', () => {
  const { library, folder } = newLibrary()
  const [first, second] = [create(library, textOf(8)), create(library, textOf(15))]
  expect(store(library, first.id, 'other.png')).toBe(store(library, first.id))
  expect(store(library, second.id)).toBe(`${folderOf(15)}/image.png`)
  expect(files(folder)).toHaveLength(1)
})

describe('an address means one image', () => {
  test('in its report: the next one of the name has a number, in any case of letters', () => {
    const { library } = newLibrary()
    const { id } = create(library, textOf(8))
    const names = ['image.png', 'Image.png', 'image.PNG', 'image 1.png'].map((name, at) =>
      store(library, id, name, pngOf(at)),
    )
    expect(names.map((name) => decodeURIComponent(name).split('/')[1])).toEqual([
      'image.png',
      'Image 1.png',
      'image 2.PNG',
      'image 1 1.png',
    ])
    expect(names.map((name) => bytesAt(library.findImage(id, name))?.at(-1))).toEqual([0, 1, 2, 3])
  })

  test('that its text does not name already: such a file is elsewhere', () => {
    const { library } = newLibrary()
    const { id } = create(library, textOf(8, `${folderOf(8)}/image.png`))
    expect(store(library, id)).toBe(`${folderOf(8)}/image%201.png`)
    expect(library.findImage(id, `${folderOf(8)}/image.png`)).toBe(null)
  })

  test('in all reports, which are exported side by side', () => {
    const { library } = newLibrary()
    const named = ['a', 'b'].map((day) => {
      const outcome = library.importFile(`甲/week.md`, utf8(`# ${day} 2024-03-${day === 'a' ? '08' : '15'}`))
      if (outcome.kind !== 'imported') throw new Error(outcome.kind)
      return outcome.report.id
    })
    expect(named.map((id, at) => store(library, id, 'image.png', pngOf(at)))).toEqual([
      'week/image.png',
      'week/image%201.png',
    ])
  })
})

describe('an image that is copied with its text into another report', () => {
  test('is found at once, and stays when the first report is deleted', () => {
    const { library, folder } = newLibrary()
    const first = create(library, textOf(8))
    const second = create(library, textOf(15))
    const address = store(library, first.id)
    expect(bytesAt(library.findImage(second.id, address))).toEqual(png)
    value(library.saveReport(second.id, textOf(15, address), 1))
    library.trashReport(first.id)
    library.deleteReport(first.id)
    expect(bytesAt(library.findImage(second.id, address))).toEqual(png)
    library.trashReport(second.id)
    expect(files(folder)).toHaveLength(1)
    library.deleteReport(second.id)
    expect(files(folder)).toEqual([])
    expect(library.findImage(second.id, address)).toBe(null)
  })

  test('belongs to a new week that is made with it', () => {
    const { library } = newLibrary()
    const first = create(library, textOf(8))
    const address = store(library, first.id)
    const next = create(library, textOf(15, address))
    expect(value(library.exportBytes(next.id)).images).toEqual([{ address, path: library.findImage(next.id, address) }])
  })

  test('under other letters of the same address, too', () => {
    const { library } = newLibrary()
    const first = create(library, textOf(8))
    const address = store(library, first.id).replace('image', 'IMAGE')
    const next = create(library, textOf(15, address))
    expect(value(library.exportBytes(next.id)).images.map((image) => image.address)).toEqual([address])
  })
})

test('a report that is only in the trash keeps its images; one that is not in the trash is not deleted', () => {
  const { library, folder } = newLibrary()
  const { id } = create(library, textOf(8))
  const address = store(library, id)
  library.deleteReport(id)
  library.trashReport(id)
  expect(files(folder)).toHaveLength(1)
  value(library.restoreReport(id))
  expect(bytesAt(library.findImage(id, address))).toEqual(png)
})

test('an export brings the images that the text still names', () => {
  const { library } = newLibrary()
  const { id } = create(library, textOf(8))
  const [kept, gone] = [store(library, id), store(library, id, 'gone.png', pngOf(1))]
  value(library.saveReport(id, textOf(8, kept, 'https://example.com/a.png', `${folderOf(8)}/none.png`), 1))
  expect(value(library.exportBytes(id)).images).toEqual([{ address: kept, path: library.findImage(id, kept) }])
  expect(library.findImage(id, gone)).not.toBe(null)
})

describe('what is refused, by name, leaves nothing', () => {
  const large = new Uint8Array(largestImage + 1)
  large.set(png)
  const cases: readonly [what: string, name: string, bytes: Uint8Array<ArrayBuffer>, problem: object][] = [
    ['a text', '甲/说明.png', utf8('# 第10周'), { code: 'notImage', name: '说明.png' }],
    ['nothing', '', new Uint8Array(), { code: 'notImage', name: 'image' }],
    ['too large', 'a.png', large, { code: 'tooLarge', name: 'a.png', bytes: largestImage + 1, limit: largestImage }],
  ]
  test.each(cases)('%s', (_what, name, bytes, problem) => {
    const { library, folder } = newLibrary()
    const { id } = create(library, textOf(8))
    expect(library.storeImage(id, name, bytes)).toEqual({ ok: false, problem })
    expect(files(folder)).toEqual([])
  })

  test('the largest there may be is taken', () => {
    const { library } = newLibrary()
    const { id } = create(library, textOf(8))
    expect(library.storeImage(id, 'a.png', large.subarray(0, largestImage)).ok).toBe(true)
  })

  test('a report that is not there', () => {
    const { library, folder } = newLibrary()
    expect(library.storeImage(7, 'a.png', png)).toEqual({ ok: false, problem: { code: 'missing', name: '7' } })
    expect(files(folder)).toEqual([])
  })

  test('a folder that cannot be made', () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'attachments'), '')
    const { library } = newLibrary(folder)
    const { id } = create(library, textOf(8))
    const problem = { code: 'unwritable', name: 'a.png', reason: expect.stringMatching(/\((?:ENOTDIR|EEXIST)\)$/) }
    expect(library.storeImage(id, 'a.png', png)).toEqual({ ok: false, problem })
    expect(query(folder, 'SELECT * FROM attachments')).toEqual([])
  })
})

const texts: readonly [text: string, addresses: readonly string[]][] = [
  ['![](a/b.png)', ['a/b.png']],
  ['- ![图](a%20(2)/b,@&.JPG)\n![](c.webp) ![](c.webp)', ['a%20(2)/b,@&.JPG', 'c.webp']],
  ['[日报](a.md) ![](a b.png) ![](a.png', []],
  ['![a](b](c.gif)', ['c.gif']],
  ['![](<a b.png>) [甲](<c (1.png>) ![](< d.png>) ![](<e\n.png>)', ['a%20b.png', 'c%20%281.png']],
]
test.each(texts)('the addresses in %j', (text, addresses) => {
  expect([...imageAddressesIn(text)]).toEqual(addresses)
})

test.each(['](', '](a', '](a)', '](a(b)', ']((', '](<', '](<a', '](<a>'])(
  'are found in linear time in a text full of %j',
  (part) => {
    const time = (count: number) => {
      const text = part.repeat(count)
      const start = performance.now()
      imageAddressesIn(text)
      return performance.now() - start
    }
    time(1000)
    expect(time(400_000)).toBeLessThan(2000)
  },
)
