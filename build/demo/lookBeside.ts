import type { MenuCommand } from '../../shared/ipc/menuCommands.ts'
import type { Stage } from './stage.ts'

/** What stands at the right when it is wanted, beside the week that was just written; and everything else by name. */
export async function lookBeside({ weekbook, show }: Stage): Promise<void> {
  const { page, choose, clickBehind, press } = weekbook
  const panel = async (command: MenuCommand, title: string) => {
    await choose(command)
    const opened = page.getByRole('complementary', { name: title })
    await opened.getByRole('heading', { name: title }).waitFor()
    return opened
  }

  const plan = await panel('showPlan', '上次的计划')
  const item = plan.getByRole('listitem').filter({ hasText: '双十一保障' })
  await item.getByRole('button', { name: '完成' }).click()
  await item.locator('[data-outcome=done][aria-pressed=true]').waitFor()
  await show('plan', "last week's plan: answered by this week's lines, or by hand")

  await clickBehind('测试进度')
  const compare = await panel('showCompare', '对照')
  await compare.locator('.compared-text').first().waitFor()
  await show('compare', 'the section of the cursor as it was last week, differences marked')

  await clickBehind('收获与反思')
  const reflections = await panel('showReflections', '往期反思')
  await reflections.getByRole('article').first().waitFor()
  await show('reflections', 'earlier reflections, to be read while writing')

  const checks = await panel('showChecks', '检查')
  await checks.locator('.finding').first().waitFor()
  // What was written last is checked once nobody types.
  await checks.getByText('“收获与反思”下面没有内容').waitFor({ state: 'detached' })
  await show('checks', 'what a careful reader would ask about')
  await choose('togglePanel')
  await checks.waitFor({ state: 'detached' })

  await choose('palette')
  await page.getByRole('combobox').fill('jh')
  await page.getByRole('option', { name: '上次的计划' }).waitFor()
  await show('palette', 'every command, week and section by Chinese, pinyin or English')
  await press('Escape')
  await page.getByRole('combobox').waitFor({ state: 'detached' })
}
