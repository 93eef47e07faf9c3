import { expect, test } from 'vitest'
import { imageAddresses, partsOfAddress } from '../../../electron/files/imageAddress.ts'
import { type ImageType, imageTypeOf } from '../../../electron/files/imageType.ts'
import { readDocument } from '../../../shared/notion/readDocument.ts'
import { png } from './images.ts'

const type = imageTypeOf(png) as ImageType
const jpeg: ImageType = { mediaType: 'image/jpeg', endings: ['.jpg', '.jpeg'] }

function firstAddresses(reportFile: string, name: string, of: ImageType): readonly string[] {
  const all = imageAddresses(reportFile, name, of)
  return Array.from({ length: 3 }, () => all.next().value as string)
}

test('an image stands in the folder of its page, and the next one of its name has a number, as with Notion', () => {
  expect(firstAddresses('Weekly 4f2a.md', 'image.png', type)).toEqual([
    'Weekly%204f2a/image.png',
    'Weekly%204f2a/image%201.png',
    'Weekly%204f2a/image%202.png',
  ])
})

const cases: readonly [reportFile: string, name: string, type: ImageType, address: string][] = [
  ['第06周.md', '图.png', type, '%E7%AC%AC06%E5%91%A8/%E5%9B%BE.png'],
  ['a.md', 'R&D (1), @x.png', type, 'a/R&D%20(1),%20@x.png'],
  ['a.md', ':).png', type, 'a/%29.png'],
  ['a.md', 'a#b%c?d.png', type, 'a/a%23b%25c%20d.png'],
  ['a.md', 'photo.JPEG', jpeg, 'a/photo.JPEG'],
  ['a.md', 'photo.png', jpeg, 'a/photo.png.jpg'],
  ['a.md', 'photo', type, 'a/photo.png'],
  ['a.md', '.png', type, 'a/png.png'],
  ['a.md', 'con.png', type, 'a/_con.png'],
  ['a.md', '..\\..\\x.png', type, 'a/-..-x.png'],
  ['a.md', '\ud800.png', type, 'a/image.png'],
  ['..md', 'a.png', type, 'report/a.png'],
  ['notes', 'a.png', type, 'notes%20files/a.png'],
  ['notes.txt', 'a.png', type, 'notes/a.png'],
]
test.each(cases)('of %s, %s', (reportFile, name, type, address) => {
  const [first] = firstAddresses(reportFile, name, type)
  expect(first).toBe(address)
  expect(partsOfAddress(address)).toHaveLength(2)
  // It is read back as one image out of the text that it is written into.
  expect(readDocument(`# a\n\n![](${address})`).blocks.at(-1)).toMatchObject({ type: 'image', src: address })
})

const away = [
  '',
  '/',
  'a//b',
  './a',
  '../a',
  'a/..',
  '%2e%2e/a',
  'a%2fb',
  'a%5cb',
  'C:/a',
  'a%00b',
  '%E0%A4%A',
  'https://a/b',
]
test.each(away)('%j leads nowhere', (address) => {
  expect(partsOfAddress(address)).toBe(null)
})
