import { Buffer } from 'node:buffer'
import { crc32, deflateRawSync } from 'node:zlib'

/** An entry as it is written, true or not. */
export interface WrittenEntry {
  /** Bytes where it is not UTF-8. */
  readonly name: string | Uint8Array
  readonly data?: string | Uint8Array
  readonly stored?: boolean
  /** General purpose bits; 0x800 says that the name is UTF-8. */
  readonly flags?: number
  readonly method?: number
  readonly crc?: number
  readonly size?: number
  readonly packedSize?: number
  /** Of st_mode, in the upper half of the external attributes. */
  readonly mode?: number
  readonly extra?: Uint8Array
  /** The system that it was made on: 0 MS-DOS, 3 Unix, which it is where nothing is said. */
  readonly system?: number
  /** Its data lies where this entry's does. */
  readonly sharesWith?: number
}

/** A zip, byte by byte (APPNOTE.TXT, 4.3), so that it can lie wherever it wants. */
export function zipBytes(entries: readonly WrittenEntry[], count = entries.length): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  const offsets: number[] = []
  let at = 0
  for (const entry of entries) {
    const name = typeof entry.name === 'string' ? Buffer.from(entry.name) : Buffer.from(entry.name)
    const plain = Buffer.from(entry.data ?? '')
    const packed = entry.stored === true ? plain : deflateRawSync(plain)
    const method = entry.method ?? (entry.stored === true ? 0 : 8)
    const flags = entry.flags ?? (typeof entry.name === 'string' ? 0x800 : 0)
    const sizes = [entry.packedSize ?? packed.length, entry.size ?? plain.length]
    const extra = Buffer.from(entry.extra ?? '')
    const head = Buffer.alloc(22)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(flags, 2)
    head.writeUInt16LE(method, 4)
    head.writeUInt32LE(entry.crc ?? crc32(plain), 10)
    head.writeUInt32LE(sizes[0] ?? 0, 14)
    head.writeUInt32LE(sizes[1] ?? 0, 18)
    const lengths = Buffer.alloc(4)
    lengths.writeUInt16LE(name.length, 0)
    lengths.writeUInt16LE(extra.length, 2)
    offsets.push(entry.sharesWith === undefined ? at : (offsets[entry.sharesWith] as number))
    if (entry.sharesWith === undefined) {
      const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, lengths, name, extra, packed])
      locals.push(local)
      at += local.length
    }
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 6)
    rest.writeUInt32LE(offsets.at(-1) as number, 10)
    const madeBy = Buffer.from([20, entry.system ?? 3])
    central.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeBy, head, lengths, rest, name, extra]))
  }
  const list = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...locals, list, end]))
}
