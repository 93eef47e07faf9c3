/**
 * `npm test`: one step after the other, up to the first that fails; the last line counts. `npm test -- unit e2e` runs
 * only the steps that it names.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from './project.mjs'

interface Count {
  readonly passed: number
  readonly failed: number
}

interface Step {
  readonly name: string
  readonly title: string
  readonly run: () => Count
}

const results = path.join(projectRoot, 'out', 'test')

const steps: readonly Step[] = [
  { name: 'types', title: 'types', run: () => check(['typescript/bin/tsc', '-b'], countCompiled) },
  {
    name: 'lint',
    title: 'format and lint',
    run: () =>
      check(['@biomejs/biome/bin/biome', 'check', '--diagnostic-level=warn', '--error-on-warnings'], countBiome),
  },
  {
    name: 'typed-lint',
    title: 'lint with types',
    run: () => check(['oxlint/bin/oxlint', '--type-aware', '--deny-warnings'], countOxlint),
  },
  { name: 'unit', title: 'unit and property tests', run: () => vitest('unit') },
  { name: 'e2e', title: 'end-to-end tests', run: () => vitest('e2e') },
  { name: 'package', title: 'the package', run: () => vitest('package') },
]

const total = { passed: 0, failed: 0 }
const named = process.argv.slice(2)
const unknown = named.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}; there are ${steps.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
for (const { name, title, run } of steps) {
  if (named.length > 0 && !named.includes(name)) continue
  const started = performance.now()
  console.log(`\n── ${title}`)
  const { passed, failed } = run()
  total.passed += passed
  total.failed += failed
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`── ${title}: ${passed} passed, ${failed} failed, ${seconds} s`)
  if (failed > 0) break
}
console.log(`tests: ${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1

/** A tool that checks files passes when it ends well and shows that it saw some; it counts as one test. */
function check([script = '', ...args]: readonly string[], countFiles: (output: string) => number): Count {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(projectRoot, 'node_modules', script), ...args],
    {
      cwd: projectRoot,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, FORCE_COLOR: '0' },
    },
  )
  const output = stdout + stderr
  const files = countFiles(output)
  if (status === 0 && files > 0) {
    console.log(`${files} files`)
    return { passed: 1, failed: 0 }
  }
  console.log(output.trim())
  if (status === 0) console.log('It looked at no file.')
  return { passed: 0, failed: 1 }
}

/** What each project of the root tsconfig.json says that it compiled; none where one compiled nothing. */
function countCompiled(): number {
  const { references }: { references: readonly { path: string }[] } = readJson('tsconfig.json')
  const counts = references.map(({ path: project }) => {
    const { compilerOptions }: { compilerOptions: { tsBuildInfoFile: string } } = readJson(project, 'tsconfig.json')
    const { root }: { root?: readonly (number | readonly [number, number])[] } = readJson(
      project,
      compilerOptions.tsBuildInfoFile,
    )
    // A file's number, or the first and the last one of a run.
    return (root ?? []).reduce<number>((sum, item) => sum + (typeof item === 'number' ? 1 : item[1] - item[0] + 1), 0)
  })
  return counts.includes(0) ? 0 : counts.reduce((sum, count) => sum + count, 0)
}

function countBiome(output: string): number {
  return Number(/Checked (\d+) files?/.exec(output)?.[1] ?? 0)
}

function countOxlint(output: string): number {
  return Number(/on (\d+) files?/.exec(output)?.[1] ?? 0)
}

/** The tests of one vitest project; an end without a report, or a bad end without a failed test, counts as one failed. */
function vitest(project: string): Count {
  const report = path.join(results, `${project}.json`)
  const { status } = spawnSync(
    process.execPath,
    [
      path.join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'] },
  )
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests }: { numPassedTests: number; numFailedTests: number } = readJson(report)
  const failed = status === 0 && numPassedTests > 0 ? numFailedTests : Math.max(numFailedTests, 1)
  return { passed: numPassedTests, failed }
}

/** @param parts below the project's root, or absolute */
function readJson<T>(...parts: readonly string[]): T {
  return JSON.parse(readFileSync(path.resolve(projectRoot, ...parts), 'utf8')) as T
}
