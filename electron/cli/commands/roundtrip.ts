import { basename, join } from 'node:path'
import { EditorState } from '@tiptap/pm/state'
import { fromEditor, placesOf } from '../../../renderer/editor/document/fromEditor.ts'
import { toEditor } from '../../../renderer/editor/document/toEditor.ts'
import type { Block } from '../../../shared/notion/document.ts'
import { printDocument } from '../../../shared/notion/printDocument.ts'
import { readDocument } from '../../../shared/notion/readDocument.ts'
import { encode } from '../../files/encoding.ts'
import { unusedFileName } from '../../files/fileName.ts'
import { writeAtomically } from '../../files/writeAtomically.ts'
import { appendText } from '../appendText.ts'
import { type Command, CommandError, type Terminal, UsageError } from '../command.ts'
import { type Difference, differenceOutside, firstDifference } from '../difference.ts'
import { makeFolder } from '../makeFolder.ts'
import { problemMessage, type ReportText, readReport } from '../readReport.ts'
import { readWords } from '../readWords.ts'

const APPENDED = '改'

/** Reads, prints and compares: through the block tree and through the editor's document. */
export const roundtrip: Command = {
  name: 'roundtrip',
  usage: 'FILE… [--canonical] [--edit N|all] [--out DIR]',
  summary: 'Read reports, print them again and compare the bytes',
  help: `Through the block tree and through the editor's document. Prints “identical FILE”, or “differs FILE:LINE” and both
lines; exit code 1 if any differs.

  --canonical  print without any source lines, by the dialect alone
  --edit N     append “${APPENDED}” to the text of the N-th block, counted from 1 in reading order, nested ones too, and
               fail when a line outside that block's own changes or undoing it does not give the file back;
               “all” does each block in turn
  --out DIR    write the bytes that came out (with --edit N the edited ones) under the files' own names`,
  async run(words, terminal) {
    const { values, rest } = readWords(words, {
      canonical: { type: 'boolean' },
      edit: { type: 'string' },
      out: { type: 'string' },
    })
    if (rest.length === 0) throw new UsageError('no file was named')
    const edit = readEdit(values.edit)
    if (edit !== null && values.canonical)
      throw new UsageError('--edit compares with the source, --canonical prints without it')
    if (values.out !== undefined) await makeFolder(values.out)
    let code = 0
    const written: string[] = []
    for (const path of rest) {
      try {
        const report = await readReport(path)
        const outcome =
          edit === null ? passThrough(report.text, values.canonical ?? false) : passEdits(path, report.text, edit)
        if (values.out !== undefined) {
          const name = unusedFileName(basename(path), written)
          written.push(name)
          await writeOut(join(values.out, name), outcome.text, report)
        }
        const difference = outcome.difference ?? differenceInBytes(path, outcome, report, edit !== null)
        if (difference === null) terminal.print(`identical ${path}`)
        else {
          printDifference(path, difference, terminal)
          code = 1
        }
      } catch (error) {
        if (!(error instanceof CommandError)) throw error
        terminal.warn(`weekbook roundtrip: ${error.message}`)
        code = 1
      }
    }
    return code
  },
}

/** What came out differently, and on which way. */
interface Finding extends Difference {
  readonly where: string
}
interface Outcome {
  readonly text: string
  readonly difference: Finding | null
}

function readEdit(word: string | undefined): number | 'all' | null {
  if (word === undefined) return null
  if (word === 'all') return 'all'
  if (!/^[1-9]\d{0,8}$/.test(word)) throw new UsageError(`--edit takes a number from 1 on, or “all”, not “${word}”`)
  return Number(word)
}

function passThrough(text: string, canonical: boolean): Outcome {
  const tree = readDocument(text)
  const ways = [
    { where: 'through the block tree', out: printDocument(tree, { canonical }) },
    { where: 'through the editor', out: printDocument(fromEditor(toEditor(tree)), { canonical }) },
  ]
  const wrong = ways.find(({ out }) => out !== text)
  if (wrong === undefined) return { text, difference: null }
  return { text: wrong.out, difference: { ...firstDifference(text, wrong.out), where: wrong.where } }
}

function passEdits(path: string, text: string, edit: number | 'all'): Outcome {
  const state = EditorState.create({ doc: toEditor(readDocument(text)) })
  // The editor's blocks have no lines; the tree's have, in the same order.
  const blocks = inReadingOrder(readDocument(text).blocks)
  const places = placesOf(state.doc)
  if (edit !== 'all' && edit > blocks.length)
    throw new CommandError(`“${path}” has ${blocks.length} blocks, so none is number ${edit}`)
  let last = text
  for (const [index, block] of blocks.entries()) {
    if (edit !== 'all' && edit !== index + 1) continue
    const place = places[index]
    if (place === undefined) throw new CommandError(`“${path}”: the editor has no block ${index + 1}`)
    const transaction = state.tr
    if (!appendText(transaction, place, APPENDED)) continue
    const edited = state.apply(transaction)
    last = printDocument(fromEditor(edited.doc))
    const where = `block ${index + 1} (${block.type}) edited`
    if (last === text)
      return {
        text: last,
        difference: { line: block.line, wanted: `… ${APPENDED}`, found: lineOf(text, block.line), where },
      }
    const outside = differenceOutside(text, last, block.line, block.source?.lines.length ?? 1)
    if (outside !== null) return { text: last, difference: { ...outside, where } }
    const undo = edited.tr
    for (let step = transaction.steps.length - 1; step >= 0; step--) {
      const before = transaction.docs[step]
      const done = transaction.steps[step]
      if (before !== undefined && done !== undefined) undo.step(done.invert(before))
    }
    const undone = printDocument(fromEditor(edited.apply(undo).doc))
    if (undone !== text)
      return { text: undone, difference: { ...firstDifference(text, undone), where: `${where} and undone` } }
  }
  return { text: last, difference: null }
}

function inReadingOrder(blocks: readonly Block[]): readonly Block[] {
  const all: Block[] = []
  const visit = (list: readonly Block[]): void => {
    for (const block of list) {
      all.push(block)
      if ('children' in block) visit(block.children)
    }
  }
  visit(blocks)
  return all
}

const lineOf = (text: string, line: number): string | undefined => text.split('\n')[line - 1]

/** The text can be the same and its bytes not: where its encoding has two ways to write a character. */
function differenceInBytes(path: string, outcome: Outcome, report: ReportText, edited: boolean): Finding | null {
  const encoded = encode(outcome.text, report.encoding, path)
  if (!encoded.ok) return { line: 1, wanted: undefined, found: problemMessage(encoded.problem), where: 'encoded' }
  if (edited || Buffer.compare(encoded.value, report.bytes) === 0) return null
  return { line: 1, wanted: `${report.bytes.length} bytes`, found: `${encoded.value.length} bytes`, where: 'encoded' }
}

function printDifference(path: string, { line, wanted, found, where }: Finding, terminal: Terminal): void {
  terminal.print(`differs ${path}:${line}`)
  terminal.print(`  in the file: ${shown(wanted)}`)
  terminal.print(`  ${where}: ${shown(found)}`)
}

const shown = (line: string | undefined): string => (line === undefined ? '(no line)' : JSON.stringify(line))

async function writeOut(path: string, text: string, report: ReportText): Promise<void> {
  const encoded = encode(text, report.encoding, path)
  if (!encoded.ok) throw new CommandError(problemMessage(encoded.problem))
  const written = await writeAtomically(path, encoded.value)
  if (!written.ok) throw new CommandError(problemMessage(written.problem))
}
