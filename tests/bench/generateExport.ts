import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { addDays } from '../../shared/report/title/calendar.ts'
import { weekOf } from '../../shared/report/title/weekNumbering.ts'
import { diceOf } from './dice.ts'
import { generateReport } from './generateReport.ts'

/** How large an export is to be. */
export interface ExportSize {
  readonly reports: number
  /** Days' pages of each report. */
  readonly dailies?: number
  /** Every so many reports has an image of its own, and one that they share. */
  readonly imageEvery?: number
  /** So many weeks in a row tell of the same work, with other figures. */
  readonly alike?: number
  readonly seed?: number
}
export interface ExportedFile {
  readonly path: string
  readonly bytes: Uint8Array
}

const day = 86_400_000
/** The first of as many Fridays as are asked for: 10,000 weeks end in 2091. */
const firstFriday = '1900-01-05'

/**
 * The files of an export as Notion writes it, in its order: a database of weekly reports, each with its days' pages and
 * images in a folder of its name, and pages of other kinds around it. The same size and seed give the same bytes.
 */
export function* generateExport({
  reports,
  dailies = 2,
  imageEvery = 4,
  alike = 1,
  seed = 1,
}: ExportSize): Generator<ExportedFile> {
  const dice = diceOf(seed)
  const base = `周报 ${idOf(seed, 'database')}`
  yield textFile(
    `主页 ${idOf(seed, 'home')}.md`,
    `# 主页\n\n[周报](${encodeURI(`${base}.csv`)})\n\n[值班手册](${encodeURI(`值班手册 ${idOf(seed, 'manual')}.md`)})`,
  )
  yield textFile(`值班手册 ${idOf(seed, 'manual')}.md`, '# 值班手册\n\n- [ ]  交接\n\n> 先恢复，再定位\n> ')
  yield textFile(
    `周报模板 ${idOf(seed, 'template')}.md`,
    '# 周报模板\n\n## 【系统运行数据】\n\n- 启动成功率：%\n\n# 下周工作及目标\n\n1. ',
  )
  const rows: string[] = ['Name,Created']
  for (let at = 0; at < reports; at++) {
    const date = addDays(firstFriday, at * 7)
    const { number } = weekOf(date, 'weeknum2')
    const title = `第${String(number).padStart(2, '0')}周 ${date}`
    const name = `${title} ${idOf(seed, title)}`
    const folder = `${base}/${name}`
    rows.push(`${title},${date}`)
    const days = Array.from({ length: dailies }, (_, back) => {
      const written = addDays(date, back - dailies + 1)
      const label = `${written} 周${'日一二三四五六'[new Date(Date.parse(written)).getUTCDay()]}`
      return { label, file: `${label} ${idOf(seed, label)}.md` }
    })
    const images = at % imageEvery === 0 ? ['image.png', 'shared.png'] : []
    const linked = days.map(({ label, file }) => `[${label}](${encodeURI(`${name}/${file}`)})`)
    const shown = images.map((image) => `![${image}](${encodeURI(`${name}/${image}`)})`)
    yield textFile(`${base}/${name}.md`, reportText({ seed, at, alike }, title, date, [...shown, ...linked]))
    for (const { label, file } of days) {
      const text = [
        `# ${label}`,
        `Created: ${date}`,
        `- ${dice.from(['巡检', '联调', '评审'])}第 ${dice.between(1, 900)} 项`,
      ].join('\n\n')
      yield textFile(`${folder}/${file}`, text)
    }
    for (const image of images)
      yield { path: `${folder}/${image}`, bytes: picture(image === 'shared.png' ? seed : seed + at + 1) }
  }
  const table = `\uFEFF${rows.join('\n')}\n`
  yield textFile(`${base}.csv`, table)
  yield textFile(`${base}_all.csv`, table)
}

/** Writes an export into a folder. @returns how many files and bytes it has. */
export function writeExportFolder(
  folder: string,
  size: ExportSize,
): { readonly files: number; readonly bytes: number } {
  let [files, bytes] = [0, 0]
  for (const file of generateExport(size)) {
    const path = join(folder, file.path)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, file.bytes)
    files += 1
    bytes += file.bytes.length
  }
  return { files, bytes }
}

/** Writes an export as a zip of part zips, as Notion does with a large one. */
export function writeExportZip(path: string, size: ExportSize, partBytes = 20_000_000): void {
  const output = openSync(path, 'w')
  const outer = zipInto((piece) => void writeSync(output, piece))
  const uuid = uuidOf(size.seed ?? 1)
  let part = 0
  let pieces: Uint8Array[] = []
  let inner: Zip | null = null
  let held = 0
  const endPart = () => {
    if (inner === null) return
    inner.end()
    const entry = stamped(new ZipPassThrough(`Export-${uuid}-Part-${part}.zip`))
    outer.add(entry)
    entry.push(Buffer.concat(pieces), true)
    inner = null
  }
  for (const { path, bytes } of generateExport(size)) {
    if (inner === null) {
      part += 1
      pieces = []
      held = 0
      const into = pieces
      inner = zipInto((piece) => void into.push(piece))
    }
    const entry = stamped(new ZipDeflate(path, { level: 6 }))
    inner.add(entry)
    entry.push(bytes, true)
    held += bytes.length
    if (held > partBytes) endPart()
  }
  endPart()
  outer.end()
  closeSync(output)
}

function zipInto(write: (piece: Uint8Array) => void): Zip {
  return new Zip((error, piece) => {
    if (error !== null) throw error
    write(piece)
  })
}
/** The same bytes on every day. */
function stamped<T extends ZipDeflate | ZipPassThrough>(entry: T): T {
  entry.mtime = Date.UTC(2025, 5, 2) + day / 2
  return entry
}

function reportText(
  { seed, at, alike }: { readonly seed: number; readonly at: number; readonly alike: number },
  title: string,
  date: string,
  last: readonly string[],
): string {
  const dice = diceOf(seed + at)
  const whole = generateReport(seed + Math.floor(at / alike))
  const written = (alike === 1 ? whole : whole.replace(/\d\d(?=%)/g, () => String(dice.between(10, 99)))).split('\n')
  const text = written
    .slice(0, written.indexOf('# 日报合集') + 1)
    .map((line) =>
      line.replace(/^# 第\d+周 (\S+)$/, (_, day: string) =>
        day.includes('/') ? `# ${title.replaceAll('-', '/')}` : `# ${title}`,
      ),
    )
    .join('\n')
  return [text.replace(/^Created: \S+ /m, `Created: ${date.replace('-', '年').replace('-', '月')}日 `), ...last].join(
    '\n\n',
  )
}

function textFile(path: string, text: string): ExportedFile {
  return { path, bytes: new TextEncoder().encode(text) }
}
/** A PNG's head and bytes that no packing makes smaller. */
function picture(seed: number): Uint8Array {
  const noise = Array.from({ length: 640 }, (_, at) => createHash('sha256').update(`${seed} ${at}`).digest())
  return new Uint8Array(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...noise]))
}
function idOf(seed: number, name: string): string {
  return createHash('md5').update(`${seed} ${name}`).digest('hex')
}
function uuidOf(seed: number): string {
  return idOf(seed, 'export').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
