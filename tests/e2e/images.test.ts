import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWeekbook, type Weekbook } from '../../build/weekbook.ts'
import type { Returned } from '../../shared/ipc/contract.ts'
import { imageUrl } from '../../shared/ipc/imageUrl.ts'
import { png } from '../electron/files/images.ts'

/** Images that are kept with reports: stored, shown, and written beside an export. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-images-'))
let weekbook: Weekbook
let report = 0
let address = ''

beforeAll(async () => {
  weekbook = await startWeekbook(join(folder, 'library'))
  const created = await weekbook.call('createReport', '# 第18周 2023-04-28\n\n一')
  if (!created.ok) throw new Error(created.problem.code)
  report = created.value.report.id
  const stored: Returned<'storeImage'> = JSON.parse(
    await weekbook.page.evaluate(
      ([report, bytes]) => window.weekbook.call('storeImage', [report, '图.png', Uint8Array.from(bytes)]),
      [report, [...png]] as const,
    ),
  )
  if (!stored.ok) throw new Error(stored.problem.code)
  address = stored.value
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})

/** The width of an image in the real page; null where it is not shown. */
function width(url: string): Promise<number | null> {
  return weekbook.page.evaluate(
    (url) =>
      new Promise<number | null>((resolve) => {
        const image = new Image()
        image.onload = () => resolve(image.naturalWidth)
        image.onerror = () => resolve(null)
        image.src = url
      }),
    url,
  )
}

test('an image is named in the folder of its report, encoded as Notion does', () => {
  expect(address).toBe('%E7%AC%AC18%E5%91%A8%202023-04-28/%E5%9B%BE.png')
})

test('an image is shown by its report and its address, and only so', async () => {
  expect(await width(imageUrl({ kind: 'report', id: report }, address, 1))).toBe(1)
  for (const other of ['%E7%AC%AC18%E5%91%A8%202023-04-28/none.png', '../weekbook.db', '/etc/passwd', '']) {
    expect(await width(imageUrl({ kind: 'report', id: report }, other, 1))).toBe(null)
  }
})

test('it is served to be read, and never as a page', async () => {
  const answers = await weekbook.page.evaluate(
    async (url) => {
      const got = await fetch(url)
      const posted = await fetch(url, { method: 'POST' })
      return [got.status, got.headers.get('content-type'), got.headers.get('content-security-policy'), posted.status]
    },
    imageUrl({ kind: 'report', id: report }, address, 1),
  )
  expect(answers).toEqual([200, 'image/png', "default-src 'none'; sandbox", 404])
})

test('an export writes it where the text looks for it, and overwrites no other file', async () => {
  await weekbook.page.reload()
  await weekbook.open('第18周 2023-04-28')
  const text = `# 第18周 2023-04-28\n\n一\n\n![](${address})`
  const { revision } = await weekbook.stored()
  await weekbook.call('saveReport', report, text, revision)
  await weekbook.page.reload()
  await weekbook.open('第18周 2023-04-28')
  const image = join(folder, '第18周 2023-04-28', '图.png')
  expect((await weekbook.exportTo(join(folder, 'a.md'))).toString()).toBe(text)
  expect(new Uint8Array(readFileSync(image))).toEqual(png)

  writeFileSync(image, 'something else')
  await weekbook.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    },
    join(folder, 'b.md'),
  )
  expect(await weekbook.call('exportReport', report)).toEqual({
    ok: false,
    problem: { code: 'fileTaken', name: '第18周 2023-04-28/图.png' },
  })
  expect(readFileSync(image, 'utf8')).toBe('something else')
})
