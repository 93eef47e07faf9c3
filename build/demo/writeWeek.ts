import type { Weekbook } from '../weekbook.ts'
import { scrollTo } from './scrollTo.ts'
import type { Stage } from './stage.ts'

/** One place in the text: behind these words, `erase` characters go and `text` comes. */
interface Writing {
  readonly behind: string
  readonly erase?: number
  readonly text: string
}

const figures: readonly Writing[] = [
  { behind: '准时送达率：', text: '98.41' },
  { behind: '全程温控达标率：', text: '99.52' },
  { behind: '抽检合格率：', text: '99.90' },
  { behind: '调度平台年度可用性：', text: '99.990' },
  { behind: '事故数AB级', text: '0' },
  { behind: 'CD级', text: '1' },
]

const focus: readonly Writing[] = [
  {
    behind: '封网前变更清单评审完成，共37项，放行31项，推迟6项。',
    erase: '封网前变更清单评审完成，共37项，放行31项，推迟6项。'.length,
    text: '双十一首日单量为平日的3.4倍，峰值出现在0:12，规划与派单无积压。',
  },
  { behind: '11/8晚做最后一次', erase: '11/8晚做最后一次'.length, text: '11/8晚完成' },
  { behind: '完成全链路演练', text: '，备电与回退各走了一遍' },
]

const objectives: readonly Writing[] = [
  { behind: '回收点接入60', erase: 2, text: '66' },
  { behind: '完成占比75', erase: 2, text: '83' },
  { behind: '（60', erase: 2, text: '66' },
]

/** What goes where Tab leads, in the order in which the incidents of last week are written. */
const incident = [
  '11/11 0:31-0:44 监控发现城西仓派单延迟，最长6分钟',
  '手工预热车辆缓存，0:44恢复，延迟的58单当晚全部送达。',
  '封网期间缓存没有预热新增的85台加车。',
] as const

const reflection =
  '最忙的一天只出了一件小事，而且是我们自己漏的：演练里的车是旧清单，真到当天多了85台。演练要用当天的数据，不用昨天的。'

const plan = [
  '双十一复盘，把临时扩容的退订排上日程',
  '对公月结测试完成，按11/24上线准备',
  '首批门店开放自提柜，收集三天意见',
  '演练清单改为当天自动生成',
] as const

/** Writes the new week as a person does, section by section; the margin tells each change. */
export async function writeWeek({ weekbook, show }: Stage): Promise<void> {
  const { page, press } = weekbook
  const { keyboard } = page
  /** The part of the page that begins with this heading, once it is saved. */
  const showPart = async (heading: string, name: string, what: string) => {
    await page.getByText('已保存', { exact: true }).waitFor()
    await scrollTo(page, heading)
    await show(name, what)
  }
  const told = (words: string) => page.locator('.instrument', { hasText: words }).first().waitFor()

  await write(weekbook, focus)
  await write(weekbook, figures)
  await told('0.52 百分点')
  await showPart('【系统运行数据】', 'figures', 'values typed in, each compared with last week')

  await write(weekbook, objectives)
  await changeByChips(weekbook, show)
  await told('45 百分点')
  await told('改期 2 次')
  await showPart('【O1 履约体验】', 'objectives', 'progress and a promised day that moved')

  await write(weekbook, [
    { behind: '总进度86', erase: 2, text: '93' },
    { behind: '历史数据补录进度88', erase: 2, text: '97' },
  ])
  await page.locator('.report li', { hasText: '冷冻仓' }).last().getByRole('checkbox').click()
  await told('7 百分点')
  await showPart('B. 温控数据平台', 'to-dos', 'a to-do ticked off, beside a table')

  await weekbook.clickBehind('生产稳定性事件：')
  await press('Enter')
  await keyboard.type('/sj')
  await page.getByRole('option', { name: '稳定性事件' }).first().waitFor()
  await show('slash', 'an incident by the slash menu, found by pinyin')
  await press('Enter')
  await page.locator('.report li', { hasText: '处置：' }).last().waitFor()
  await show('incident-begun', 'it starts with today and now; Tab goes on to its cause and handling')
  // This one began another day.
  await press('Shift+Home')
  for (const [at, words] of incident.entries()) {
    if (at > 0) await press('Tab')
    await keyboard.insertText(words)
  }
  await told('13 分钟')
  await showPart('【O3 稳定与成本】', 'incident', 'an incident with its cause and handling')

  await weekbook.clickBehind('收获与反思')
  await press('End', 'Enter')
  // Pinyin on its way to a word, as an input method shows it.
  await weekbook.compose(['zui', 'zui mang', 'zui mang de yi tian'], reflection.slice(0, 5))
  await keyboard.insertText(reflection.slice(5))
  for (const [at, item] of plan.entries()) {
    await page.locator('.report li.plan-item').nth(at).click()
    await keyboard.insertText(item)
  }
  await showPart('收获与反思', 'reflection-and-plan', 'the reflection, and what comes next')
}

/** Progress and a promised day, each where it is shown; only those characters change in the text. */
async function changeByChips({ page, press }: Weekbook, show: Stage['show']): Promise<void> {
  const item = page.locator('.report li', { hasText: '对公月结' }).last()
  await item.locator('[data-part=progress]').click()
  await page.getByRole('textbox', { name: '进度' }).fill('65')
  await press('Enter')
  await item.locator('.instrument', { hasText: '45 百分点' }).first().waitFor()
  await item.locator('[data-part=date]').click()
  const day = page.getByRole('button', { name: '2022-11-24' })
  await day.waitFor()
  await show('chip', 'a promised day is changed on its chip, and so in the text')
  await day.click()
  await item.getByText('计划11/24上线').waitFor()
}

async function write(
  { clickBehind, press, page: { keyboard } }: Weekbook,
  writings: readonly Writing[],
): Promise<void> {
  for (const { behind, erase = 0, text } of writings) {
    await clickBehind(behind)
    await press(...Array<string>(erase).fill('Backspace'))
    await keyboard.insertText(text)
  }
}
