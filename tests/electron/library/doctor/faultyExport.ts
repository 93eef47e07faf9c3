import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { png } from '../../files/images.ts'

const ids = {
  week1: '1'.repeat(32),
  week2: '2'.repeat(32),
  week5: '5'.repeat(32),
  monday: 'a'.repeat(32),
  tuesday: 'b'.repeat(32),
  secondMonday: 'c'.repeat(32),
  guide: 'd'.repeat(32),
  copy: 'e'.repeat(32),
}
const monday = `2024-01-01%20%E5%91%A8%E4%B8%80%20${ids.monday}.md`
const tuesday = `2024-01-02%20%E5%91%A8%E4%BA%8C%20${ids.tuesday}.md`
const secondMonday = `2024-01-08%20%E5%91%A8%E4%B8%80%20${ids.secondMonday}.md`
const guide = `${'值班指南'}\n\n每天早上先看报警。`

/** The first week's report names the second week's Monday among its days, and nothing else is wrong with it. */
export const week1 = `# 第01周 2024-01-05

# 日报合集

[2024/01/01 周一](${monday})

[2024/01/08 周一](${secondMonday})

[2024/01/02 周二](${tuesday})`

export const week1Repaired = `# 第01周 2024-01-05

# 日报合集

[2024/01/01 周一](${monday})

[2024/01/02 周二](${tuesday})`

/** The second week's has an image under another folder's name, a guide that has moved, and a page that never came. */
export const week2 = `# 第02周 2024-01-12

# 收获与反思

![图](old/flow-chart.png)

看[指南](../old/%E5%80%BC%E7%8F%AD%E6%8C%87%E5%8D%97%20${ids.guide}.md)，再看[记录](lost.md)，[网站](https://example.com/a)

# 日报合集

- [2024/01/09 周二](${tuesday.replace('01-02', '01-09').replace(ids.tuesday, 'f'.repeat(32))})`

/** Only the image's address is another one. */
export const flowAddress = 'week2/flow-chart.png'
export const guideAddress = `../guides/%E5%80%BC%E7%8F%AD%E6%8C%87%E5%8D%97%20${ids.guide}.md`
export const movedLine = `- [2024/01/08 周一](${secondMonday})`

const files: Readonly<Record<string, string | Uint8Array>> = {
  [`weeks/第01周 2024-01-05 ${ids.week1}.md`]: week1,
  [`weeks/第02周 2024-01-12 ${ids.week2}.md`]: week2,
  [`weeks/第05周 2024-02-02 ${ids.week5}.md`]: `# 第05周 2024-02-02\n\n![流程](week2/flow-chart.png)\n\n- 没有问题`,
  'weeks/week2/flow-chart.png': png,
  [`weeks/2024-01-01 周一 ${ids.monday}.md`]: '# 2024-01-01 周一\n\n元旦',
  [`weeks/2024-01-02 周二 ${ids.tuesday}.md`]: '# 2024-01-02 周二\n\n开工',
  [`weeks/2024-01-08 周一 ${ids.secondMonday}.md`]: '# 2024-01-08 周一\n\n开会',
  [`weeks/2024-01-09 周二 ${'f'.repeat(32)}.md`]: '# 2024-01-09 周二\n\n评审',
  [`guides/值班指南 ${ids.guide}.md`]: `# ${guide}`,
  [`guides/值班指南 ${ids.copy}.md`]: `# ${guide}`,
}

/** An export as a folder, with faults made by hand: one of each kind, each known. */
export function writeFaultyExport(folder: string): void {
  for (const [path, content] of Object.entries(files)) {
    const place = join(folder, path)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, content)
  }
}
