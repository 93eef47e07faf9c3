import { Buffer } from 'node:buffer'
import type { SkipReason } from '../../../../shared/ipc/importReport.ts'
import { type WrittenEntry, zipBytes } from './zipBytes.ts'

/** A zip, what is taken of it, and what is told of the rest. */
export interface HostileZip {
  readonly what: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly taken: readonly string[]
  readonly told: readonly (readonly [path: string, reason: SkipReason])[]
}

const good = { name: '甲.md', data: '# 甲' }
const isLink = 0xa1ff
const zeros = Buffer.alloc(5_000_000)
const uuid = '01234567-89ab-cdef-0123-456789abcdef'

/** One entry beside a good one: it is told by name, and the good one is taken. */
const beside = (what: string, entry: WrittenEntry, path: string, reason: SkipReason): HostileZip => ({
  what,
  bytes: zipBytes([good, entry]),
  taken: ['甲.md'],
  told: [[path, reason]],
})
/** Refused as a whole. */
const whole = (what: string, bytes: Uint8Array<ArrayBuffer>, reason: SkipReason): HostileZip => ({
  what,
  bytes,
  taken: [],
  told: [['hostile.zip', reason]],
})

const honest = zipBytes([good, { name: '乙.md', data: '# 乙' }])
const nested = (depth: number): Uint8Array<ArrayBuffer> => {
  const name = `Export-${uuid}-Part-${depth}.zip`
  return zipBytes([depth === 0 ? good : { name, data: nested(depth - 1), stored: depth % 2 === 0 }])
}

export const hostileZips: readonly HostileZip[] = [
  beside('a path out of the folder', { name: '../../etc/passwd.md' }, '../../etc/passwd.md', 'outside'),
  beside('a path out of the folder in its middle', { name: 'a/../../b.md' }, 'a/../../b.md', 'outside'),
  beside('an absolute path', { name: '/etc/passwd.md' }, '/etc/passwd.md', 'outside'),
  beside('a drive', { name: 'C:/windows/a.md' }, 'C:/windows/a.md', 'outside'),
  beside('backslashes', { name: '..\\..\\a.md' }, '..\\..\\a.md', 'outside'),
  beside('backslashes of Windows', { name: '..\\..\\a.md', system: 0 }, '../../a.md', 'outside'),
  beside('a drive of Windows', { name: 'c:\\a.md', system: 0 }, 'c:/a.md', 'outside'),
  beside('a network path of Windows', { name: '\\\\host\\a.md', system: 0 }, '//host/a.md', 'outside'),
  beside('a network path', { name: '\\\\host\\a.md' }, '\\\\host\\a.md', 'outside'),
  beside('a NUL in a name', { name: 'a.md\0.png' }, 'a.md\uFFFD.png', 'outside'),
  beside('an escape in a name', { name: '\u001B[2Ja.md' }, '\uFFFD[2Ja.md', 'outside'),
  beside('an empty name', { name: '' }, '', 'outside'),
  beside('folders without end', { name: `${'a/'.repeat(70)}a.md` }, `${'a/'.repeat(70)}a.md`, 'outside'),
  beside('a name of 5,000 letters', { name: `${'a'.repeat(5000)}.md` }, 'a'.repeat(300), 'outside'),
  beside('a symbolic link', { name: 'link.md', data: '/etc/passwd', mode: isLink }, 'link.md', 'link'),
  beside('a device', { name: 'dev.md', mode: 0x21b6 }, 'dev.md', 'link'),
  beside('an encrypted entry', { name: 'secret.md', data: 'x', flags: 0x801 }, 'secret.md', 'encrypted'),
  beside('another packing', { name: 'lzma.md', data: 'x', method: 14 }, 'lzma.md', 'method'),
  beside('a name twice', { name: '甲.md', data: '# other' }, '甲.md', 'duplicate'),
  {
    what: 'a name twice, composed and decomposed',
    bytes: zipBytes([
      { name: 'é.md', data: '1' },
      { name: 'e\u0301.md', data: '2' },
    ]),
    taken: ['é.md'],
    told: [['é.md', 'duplicate']],
  },
  beside('more bytes than it says', { name: 'lie.md', data: 'abcdef', size: 3 }, 'lie.md', 'lies'),
  beside('fewer bytes than it says', { name: 'lie.md', data: 'abcdef', size: 9 }, 'lie.md', 'lies'),
  beside('two sizes of one stored file', { name: 'lie.md', data: 'abcdef', stored: true, size: 9 }, 'lie.md', 'lies'),
  beside('another checksum', { name: 'lie.md', data: 'abcdef', crc: 1 }, 'lie.md', 'lies'),
  beside(
    'bytes that do not unpack',
    { name: 'torn.md', data: '\xff\xfe\xfd', stored: true, method: 8 },
    'torn.md',
    'damaged',
  ),
  whole('more than two gigabytes, it says', zipBytes([good, { name: 'big.bin', data: 'x', size: 0x90000000 }]), 'bomb'),
  whole('a bomb', zipBytes([good, { name: 'zeros.md', data: zeros }]), 'bomb'),
  beside('a bomb that says that it is small', { name: 'zeros.md', data: zeros, size: 10 }, 'zeros.md', 'lies'),
  whole('entries that share their bytes', zipBytes([good, { name: '乙.md', data: '# 甲', sharesWith: 0 }]), 'overlap'),
  whole(
    'an entry that reaches into the next',
    zipBytes([
      { ...good, packedSize: 60 },
      { name: '乙.md', data: '# 乙' },
    ]),
    'overlap',
  ),
  whole('a truncated zip', honest.slice(0, honest.length - 30), 'damaged'),
  whole('a zip whose beginning is lost', honest.slice(30), 'damaged'),
  whole('a list with fewer entries than it says', zipBytes([good], 7), 'damaged'),
  whole('an empty file', new Uint8Array(0), 'notZip'),
  whole('no zip', new TextEncoder().encode('<html>'), 'notZip'),
  whole('an empty zip', zipBytes([]), 'empty'),
  {
    what: 'zips in zips in zips',
    bytes: nested(4),
    taken: [],
    told: [[`Export-${uuid}-Part-3.zip`, 'tooMany']],
  },
  {
    what: 'a part that is no zip',
    bytes: zipBytes([good, { name: `Export-${uuid}-Part-2.zip`, data: 'x' }]),
    taken: ['甲.md'],
    told: [[`Export-${uuid}-Part-2.zip`, 'notZip']],
  },
  {
    what: 'a part that is a bomb',
    bytes: zipBytes([good, { name: `Export-${uuid}-Part-2.zip`, data: zipBytes([{ name: 'zeros.md', data: zeros }]) }]),
    taken: ['甲.md'],
    told: [[`Export-${uuid}-Part-2.zip`, 'bomb']],
  },
]
