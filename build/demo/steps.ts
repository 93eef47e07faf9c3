import type { Page } from 'playwright'
import { lookBeside } from './lookBeside.ts'
import { scrollTo } from './scrollTo.ts'
import { type Stage, usualSize } from './stage.ts'
import { writeWeek } from './writeWeek.ts'

const oldest = '第42周 2022-10-14'
const lastWeek = '第45周 2022-11-04'
const thisWeek = '第46周 2022-11-11'

/** In order; each leaves the app where the next one begins. */
export const steps: readonly ((stage: Stage) => Promise<void>)[] = [
  async function firstSight({ weekbook: { page }, show }) {
    await page.getByRole('button', { name: /^导入上周的 Markdown/ }).waitFor()
    await show('empty', 'an empty library')
  },

  async function importSamples({ weekbook, samples, show }) {
    await weekbook.importFiles(samples)
    const dialog = weekbook.page.getByRole('dialog', { name: '导入结果' })
    await dialog.getByText(`${samples.length} 份已导入`).waitFor()
    await show('import', 'four weeks brought in from Markdown files')
    await dialog.getByRole('button', { name: '完成' }).click()
    await weekbook.shown(lastWeek)
    await dialog.waitFor({ state: 'detached' })
  },

  async function readLastWeek({ weekbook: { page }, show }) {
    await page.locator('.spark').first().waitFor()
    await show('last-week', 'the newest of them, with what moved beside each line')
    await scrollTo(page, '【O3 稳定与成本】')
    await show('last-week-incidents', 'its incidents, each with how long it took')
  },

  async function proposeNewWeek({ weekbook: { page }, show }) {
    await page.getByRole('button', { name: '写新一周', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '写新一周' })
    await dialog.getByRole('region', { name: '新一周的底稿' }).getByText(thisWeek).waitFor()
    await show('new-week-proposed', 'a new week proposed: what is kept, emptied or dropped, and its draft')
    await dialog.getByRole('button', { name: '创建第46周' }).click()
  },

  async function openNewWeek({ weekbook, show }) {
    await weekbook.shown(thisWeek)
    await weekbook.page.locator('.spark').first().waitFor()
    await show('new-week', "the new week, its values empty, last week's beside them")
  },

  writeWeek,

  lookBeside,

  async function comeBack(stage) {
    const before = (await stage.weekbook.stored()).text
    await stage.startAgain()
    await stage.weekbook.shown(thisWeek)
    const after = (await stage.weekbook.stored()).text
    if (after !== before) throw new Error('After quitting and starting again the report is another one.')
    await stage.weekbook.page.locator('.spark').first().waitFor()
    await stage.weekbook.page.locator('.instrument', { hasText: '改期 2 次' }).first().waitFor()
    await scrollTo(stage.weekbook.page, '【系统运行数据】')
    await stage.show('written', 'the week that was written, after quitting and starting again')
  },

  async function lookAround({ weekbook, show, resize }) {
    const { page, choose } = weekbook
    const look = async (name: string, scheme: string) => {
      await choose('settings')
      const dialog = page.getByRole('dialog', { name: '设置' })
      await dialog.getByRole('radio', { name }).click()
      await page.waitForFunction((scheme) => getComputedStyle(document.documentElement).colorScheme === scheme, scheme)
      if (scheme === 'light') await show('settings', 'the settings')
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }
    await look('深色', 'dark')
    await scrollTo(page, '【系统运行数据】')
    await show('dark', 'in the dark')
    await resize({ width: 1920, height: 1080 })
    await show('dark-wide', 'the same on a large screen')
    await look('浅色', 'light')
    await show('wide', 'and in the light')
    await resize(usualSize)
  },

  async function handOver({ weekbook, exported, show }) {
    const { page, app } = weekbook
    const file = await weekbook.exportTo(exported)
    if (file.toString() !== (await weekbook.stored()).text) throw new Error(`${exported} is not what the library has.`)
    await page.getByText('已导出到').first().waitFor()
    await show('exported', 'exported as Markdown')
    await dismissNotices(page)
    await page.getByRole('button', { name: '复制 Markdown', exact: true }).click()
    await page.getByText('已复制正文的 Markdown').first().waitFor()
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
    if (!copied.startsWith('# 第46周 2022/11/11\n') || !file.toString().endsWith(copied))
      throw new Error('What was copied is not the body of what was exported.')
    await dismissNotices(page)
  },

  async function throwAway({ weekbook: { page, choose, open, shown }, show }) {
    await open(oldest)
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: '移到回收站' }).click()
    await choose('trash')
    await page.getByRole('button', { name: '恢复' }).waitFor()
    await show('trash', 'a report in the trash, from which it can be taken back')
    await page.getByRole('button', { name: '恢复' }).click()
    await shown(oldest)
  },
]

/** Closes what is said in passing, so that it stands in no other picture. */
async function dismissNotices(page: Page): Promise<void> {
  const notices = page.locator('.notice')
  for (let left = await notices.count(); left > 0; left -= 1) {
    await notices.first().getByRole('button', { name: '关闭' }).click()
  }
  await notices.first().waitFor({ state: 'detached' })
}
