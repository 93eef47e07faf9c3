import { expect, test } from 'vitest'
import { fileOfAddress, imageOfAddress, mediaType } from '../../../electron/main/rendererFiles.ts'
import { imageUrl } from '../../../shared/ipc/imageUrl.ts'

const served: readonly [string, string][] = [
  ['app://weekbook/', '/page/index.html'],
  ['app://weekbook/index.html', '/page/index.html'],
  ['app://weekbook/index.html?a=1#b', '/page/index.html'],
  ['app://weekbook/assets/index-1a.js', '/page/assets/index-1a.js'],
  ['app://weekbook/assets/%E5%AD%97.woff2', '/page/assets/字.woff2'],
  // The address itself is normalised before it gets here: what is above the root is the root.
  ['app://weekbook/../secret', '/page/secret'],
  ['app://weekbook/a/%2e%2e/%2E./index.html', '/page/index.html'],
]
test.each(served)('%s is %s', (address, path) => {
  expect(fileOfAddress(address, '/page')).toBe(path)
})

test.each([
  'app://elsewhere/index.html',
  'app://weekbook:80/index.html',
  'app://user@weekbook/index.html',
  'file:///etc/passwd',
  'https://weekbook/index.html',
  'app:weekbook',
  'app://weekbook/..%2f..%2fetc/passwd',
  'app://weekbook/assets/..%2F..%2Fsecret',
  'app://weekbook/%2e%2e%2fsecret',
  'app://weekbook/..%5c..%5csecret',
  'app://weekbook/C%3A/secret',
  'app://weekbook/index.html%00.js',
  'app://weekbook/%E0%A4%A',
  'nonsense',
])('%s is no file', (address) => {
  expect(fileOfAddress(address, '/page')).toBeNull()
})

const types: readonly [string, string][] = [
  ['/page/index.html', 'text/html; charset=utf-8'],
  ['/page/a.JS', 'text/javascript; charset=utf-8'],
  ['/page/a.css', 'text/css; charset=utf-8'],
  ['/page/a.woff2', 'font/woff2'],
  ['/page/a.exe', 'application/octet-stream'],
  ['/page/constructor', 'application/octet-stream'],
]
test.each(types)('%s has the type %s', (path, type) => {
  expect(mediaType(path)).toBe(type)
})

test.each(['w/a.png', '../a.png', 'a%20b(1)&report=9#x?.png', '周/图.png', 'https://example.com/a.png', '', '\ud800'])(
  'an image keeps its report and its address on the way: %j',
  (address) => {
    expect(imageOfAddress(imageUrl({ kind: 'report', id: 12 }, address, 1))).toEqual({
      place: { kind: 'report', id: 12 },
      address: address.toWellFormed(),
    })
    expect(imageOfAddress(imageUrl({ kind: 'page', id: 3 }, address, 1))?.place).toEqual({ kind: 'page', id: 3 })
    // It names no file of the page.
    expect(fileOfAddress(imageUrl({ kind: 'report', id: 12 }, address, 1), '/page')).toBe('/page/image')
  },
)

test.each([
  'app://weekbook/image',
  'app://weekbook/image?report=12',
  'app://weekbook/image?address=a.png',
  'app://weekbook/image?report=1e3&address=a.png',
  'app://weekbook/image?report=-1&address=a.png',
  'app://weekbook/image?report=&address=a.png',
  'app://weekbook/images?report=12&address=a.png',
  'app://weekbook/image/x?report=12&address=a.png',
  'app://elsewhere/image?report=12&address=a.png',
  'https://weekbook/image?report=12&address=a.png',
  'nonsense',
])('%s is no image', (address) => {
  expect(imageOfAddress(address)).toBeNull()
})
