import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWeekbook, until, type Weekbook } from '../../build/weekbook.ts'
import { zipBytes } from '../electron/files/export/zipBytes.ts'
import { pixelOf, png } from '../electron/files/images.ts'

/** Files that a manager may choose in the system's dialog: whole, foreign, broken, known already. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-importing-'))
const report = (week: string, day: string, reflection: string) =>
  `# 第${week}周 ${day}\n\nCreated: 2023年5月1日 9:30\n\n# 收获与反思\n\n${reflection}`

/** Writes a file to choose and gives its path. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

let weekbook: Weekbook
beforeAll(async () => {
  weekbook = await startWeekbook(join(folder, 'library'))
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})
const dialog = () => weekbook.page.getByRole('dialog')
const button = (name: string) => weekbook.page.getByRole('button', { name, exact: true })
const texts = async () => {
  const reports = await weekbook.call('listReports')
  const opened = await Promise.all(reports.map(({ id }) => weekbook.call('openReport', id)))
  return opened.map((result) => (result.ok ? result.value.text : result.problem.code)).sort()
}

test('several at once come in, and each that is refused is named with its reason', async () => {
  const large = file('合并.md', '')
  truncateSync(large, 80_000_000)
  mkdirSync(join(folder, '附件'))
  await weekbook.importFiles([
    file('第18周.md', report('18', '2023-04-28', '先量再改。')),
    file('截图.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0a, 0x00])),
    file('记事本.md', iconv.encode(report('19', '2023-05-05', '编码不对。'), 'utf16le', { addBOM: true })),
    file('半截.md', Buffer.concat([Buffer.from('# 第20周 2023-05-12\n\n半个字：'), Buffer.from([0xe5, 0x91])])),
    large,
    file('空.md', '\n'),
    file('周报.docx', zipBytes([{ name: 'word/document.xml', data: '<w:document/>' }])),
    join(folder, '附件'),
    join(folder, '不在.md'),
    file('第21周.md', report('21', '2023-05-19', '先问再改。')),
  ])
  for (const words of [
    '“截图.md”第 2 行含有二进制内容，不是 Markdown 文本，没有导入。',
    '“记事本.md”第 1 行不是 UTF-8 或 GB18030 编码的文本，没有导入。',
    '“半截.md”第 3 行不是 UTF-8 或 GB18030 编码的文本，没有导入。',
    '“空.md”是空的，没有导入。',
    '“周报.docx”不是 Markdown 文件，没有导入。',
    '“合并.md”有 80 MB，超过 67 MB 的上限，没有导入。',
    '无法读取“附件”（不是文件）。资料库没有变化。',
    '无法读取“不在.md”（没有这个文件或文件夹）。资料库没有变化。',
  ])
    await dialog().getByText(words).waitFor()
  await dialog().getByText('2 份已导入').waitFor()
  await button('完成').click()
  await weekbook.shown('第21周 2023-05-19')
  expect(await weekbook.rows()).toEqual(['第21周', '第18周'])
  expect(await texts()).toEqual([report('18', '2023-04-28', '先量再改。'), report('21', '2023-05-19', '先问再改。')])
})

test('the same bytes again do nothing, under whatever name', async () => {
  const before = await weekbook.call('listReports')
  await weekbook.importFiles([file('又一次.md', report('18', '2023-04-28', '先量再改。'))])
  await weekbook.told('“第18周 2023-04-28”已在资料库中，内容相同')
  await weekbook.shown('第18周 2023-04-28')
  expect(await weekbook.call('listReports')).toEqual(before)
})

test('other bytes for weeks that are there are asked about one after the other, and nothing is written before', async () => {
  const [mine, other] = [report('18', '2023-04-28', '先量再改。'), report('18', '2023-04-28', '先量后裁。')]
  const [mine21, other21] = [report('21', '2023-05-19', '先问再改。'), report('21', '2023-05-19', '问两遍。')]
  const both = [file('第18周 甲.md', other), file('第21周 甲.md', other21)]
  await weekbook.importFiles(both)
  await dialog().getByText('第 1 份，共 2 份').waitFor()
  expect(await texts()).toEqual([mine, mine21])
  await button('换成文件里的').click()
  await dialog().getByText('第 2 份，共 2 份').waitFor()
  await button('保留资料库里的').click()
  await button('完成').click()
  expect(await texts()).toEqual([other, mine21])
  await weekbook.open('第18周 2023-04-28')
  expect((await weekbook.exported()).toString()).toBe(other)

  await weekbook.importFiles([both[1] as string])
  await button('两份都留').click()
  await button('完成').click()
  expect(await texts()).toEqual([other, mine21, other21].sort())
  expect(await weekbook.rows()).toEqual(['第21周', '第21周', '第18周'])
})

test('what is asked and not answered leaves both as they are, and is asked again', async () => {
  const before = await texts()
  const asked = file('第18周 乙.md', report('18', '2023-04-28', '第三种说法。'))
  await weekbook.importFiles([asked])
  await dialog().getByText('第18周已经有一份周报').waitFor()
  await weekbook.press('Escape')
  await button('比较并选择…').waitFor()
  await button('完成').click()
  expect(await texts()).toEqual(before)
  await weekbook.importFiles([asked])
  await dialog().getByText('第18周已经有一份周报').waitFor()
  await button('保留资料库里的').click()
  await button('完成').click()
})

describe('what a file is written in comes back, after an edit too', () => {
  test.each<{ name: string; text: string; encode: (text: string) => Buffer }>([
    {
      name: 'GB18030',
      text: report('25', '2023-06-16', '夏天快过去了。'),
      encode: (text) => iconv.encode(text, 'gb18030'),
    },
    {
      name: 'UTF-8 with a mark, and lines that end as in Windows',
      text: report('29', '2023-07-14', '夏天快过去了。'),
      encode: (text) => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`),
    },
  ])('$name', async ({ name, text, encode }) => {
    await weekbook.importFiles([file(`${name}.md`, encode(text))])
    await weekbook.shown(text.slice(2, text.indexOf('\n')))
    expect(await weekbook.exported()).toEqual(encode(text))
    await weekbook.clickBehind('夏天快过去了')
    await weekbook.page.keyboard.insertText('，蝉还在叫')
    expect(await weekbook.exported()).toEqual(encode(text.replace('过去了', '过去了，蝉还在叫')))
  })
})

test.each<{ how: string; week: string; day: string; bring: (path: string) => Promise<void> }>([
  { how: 'chosen', week: '35', day: '2023-08-25', bring: (path) => weekbook.importFiles([path]) },
  { how: 'dropped', week: '36', day: '2023-09-01', bring: (path) => weekbook.drop([path]) },
])('a file that is $how brings the image that lies beside it', async ({ week, day, bring }) => {
  const title = `第${week}周 ${day}`
  mkdirSync(join(folder, title))
  file(`${title}/图 1.png`, png)
  await bring(file(`${title}.md`, report(week, day, `![现场](${encodeURI(title)}/%E5%9B%BE%201.png)`)))
  await weekbook.shown(title)
  const image = weekbook.page.locator('.report img[alt="现场"]')
  await until(() => image.evaluate((shown) => (shown as HTMLImageElement).naturalWidth === 1), 'The image is not shown')
})

test('a file that a report names and that is too large is told, and the report is there', async () => {
  const title = '第37周 2023-09-08'
  truncateSync(file('录屏.mp4', ''), 20_500_000)
  await weekbook.importFiles([file(`${title}.md`, report('37', '2023-09-08', '[录屏](录屏.mp4)'))])
  await dialog().getByText('1 份已导入').waitFor()
  await dialog().getByText('“录屏.mp4”有 21 MB，超过 20 MB 的上限，没有导入。').waitFor()
  await button('完成').click()
  await weekbook.shown(title)
})

test('another image under an address that is known is shown at once, after coming back, and in its own report only', async () => {
  const { page } = weekbook
  const shows = (...colour: readonly [number, number, number]) =>
    until(async () => {
      const pixel = await page.locator('.report img[alt="现场"]').evaluate((image) => {
        const canvas = new OffscreenCanvas(1, 1).getContext('2d')
        canvas?.drawImage(image as HTMLImageElement, 0, 0)
        return canvas === null ? [] : [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)]
      })
      return pixel.join() === colour.join()
    }, `The image is not ${colour.join()}`)
  const bring = (week: string, day: string, reflection: string, ...colour: readonly [number, number, number]) => {
    file('现场.png', pixelOf(colour))
    return weekbook.importFiles([
      file(`第${week}周.md`, report(week, day, `![现场](%E7%8E%B0%E5%9C%BA.png)\n\n${reflection}`)),
    ])
  }
  await bring('38', '2023-09-15', '先量再改。', 255, 0, 0)
  await weekbook.shown('第38周 2023-09-15')
  await shows(255, 0, 0)
  await bring('39', '2023-09-22', '先量再改。', 0, 0, 255)
  await weekbook.shown('第39周 2023-09-22')
  await shows(0, 0, 255)
  await weekbook.open('第38周 2023-09-15')
  await shows(255, 0, 0)

  await bring('38', '2023-09-15', '先量后裁。', 0, 255, 0)
  await button('换成文件里的').click()
  await button('完成').click()
  await weekbook.shown('第38周 2023-09-15')
  await shows(0, 255, 0)
  await weekbook.open('第39周 2023-09-22')
  await shows(0, 0, 255)
  await weekbook.open('第38周 2023-09-15')
  await shows(0, 255, 0)
  await page.reload()
  await weekbook.shown('第38周 2023-09-15')
  await shows(0, 255, 0)
})

test('nothing went wrong on the page', () => {
  expect(weekbook.faults).toEqual([])
})

test('how weeks are numbered is asked after an import, and not after one that failed', async () => {
  const other = await startWeekbook(join(folder, 'other'))
  const { page } = other
  const question = page.locator('.numbering-rules')
  const done = () => page.getByRole('button', { name: '完成', exact: true }).click()
  try {
    // In 2024 several rules fit.
    const open = file('第10周.md', report('10', '2024-03-08', '先量再改。'))
    await other.importFiles([open])
    await question.waitFor()
    await other.press('Escape')

    const broken = [file('坏.md', new Uint8Array([0x61, 0])), file('坏.zip', 'x')] as const
    await other.importFiles([broken[0]])
    await page.getByText('“坏.md”第 1 行含有二进制内容').waitFor()
    expect(await question.count()).toBe(0)
    await done()
    await other.drop([broken[1]])
    await page.getByText('不是 zip 压缩包').waitFor()
    expect(await question.count()).toBe(0)
    await done()
    expect((await other.call('readSettings')).weekNumbering).toBe(null)

    await other.importFiles([open, broken[0]])
    await question.waitFor()
    await done()
    await until(async () => (await other.call('readSettings')).weekNumbering === 'weeknum2', 'No rule was chosen')
    expect(other.faults).toEqual([])
  } finally {
    await other.quit()
  }
})
