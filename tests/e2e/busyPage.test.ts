import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWeekbook, type Weekbook } from '../../build/weekbook.ts'

/** A page that is at work when a composition ends, as on a slow machine: keys and clicks wait, and are answered late. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-busy-'))
const text = `# 第31周 2023-07-28

# 系统运行数据

- 挂号成功率：%

# 收获与反思

先看队伍。${'\n\n再看窗口。'.repeat(60)}`
/** Milliseconds between the end of a composition and what a person does next. */
const pauses = [20, 32, 44, 56, 68]

let weekbook: Weekbook
beforeAll(async () => {
  const file = join(folder, '1.md')
  writeFileSync(file, text)
  weekbook = await startWeekbook(join(folder, 'library'))
  await weekbook.importFiles([file])
  await weekbook.shown('第31周 2023-07-28')
  await weekbook.page.evaluate(() => {
    const work = () => {
      const end = performance.now() + 20
      while (performance.now() < end);
    }
    document.addEventListener('compositionend', () => setTimeout(work, 30), true)
  })
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})

const moves = [
  {
    name: 'a key',
    move: () => weekbook.page.keyboard.press('Home'),
    written: '- 改挂号成功率：99.4%\n\n# 收获与反思\n\n先看队伍。',
  },
  {
    name: 'a click',
    async move() {
      const { x, y } = (await weekbook.page.getByText('先看队伍。').boundingBox()) ?? { x: 0, y: 0 }
      await weekbook.page.mouse.click(x + 2, y + 12)
    },
    written: '- 挂号成功率：99.4%\n\n# 收获与反思\n\n改先看队伍。',
  },
]

test.each(moves.flatMap((move) => pauses.map((pause) => ({ ...move, pause }))))(
  'where $name puts the cursor $pause ms after a composition, it stays',
  async ({ move, pause, written }) => {
    await weekbook.clickBehind('挂号成功率：')
    await weekbook.compose(['9', '99'], '99.4')
    await new Promise((resolve) => setTimeout(resolve, pause))
    await move()
    await weekbook.page.locator('.kpi-label-open').waitFor({ state: 'detached' })
    await weekbook.page.keyboard.insertText('改')
    expect((await weekbook.exported()).toString()).toContain(written)
    await weekbook.press('Control+z', 'Control+z')
    expect((await weekbook.exported()).toString()).toBe(text)
  },
)
