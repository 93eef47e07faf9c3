/**
 * Ascending numbers as bytes: the distance from each to the next in groups of seven bits, the lowest first; the upper
 * bit says that more follow.
 */
export function packNumbers(numbers: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 5)
  let size = 0
  let last = 0
  for (let at = 0; at < numbers.length; at++) {
    const next = numbers[at] as number
    let distance = next - last
    last = next
    while (distance > 127) {
      bytes[size++] = (distance & 127) | 128
      distance >>>= 7
    }
    bytes[size++] = distance
  }
  return bytes.slice(0, size)
}

/** The numbers that `packNumbers` packed. */
export function unpackNumbers(bytes: Uint8Array): Uint32Array<ArrayBuffer> {
  const numbers = new Uint32Array(bytes.length)
  let count = 0
  let last = 0
  for (let at = 0; at < bytes.length; ) {
    let byte = bytes[at++] as number
    let distance = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number
      distance |= (byte & 127) << shift
    }
    last += distance
    numbers[count++] = last
  }
  return numbers.subarray(0, count)
}

/** The numbers of all of these packed lists, ascending. No number is in two of them. */
export function unpackTogether(lists: readonly Uint8Array[]): Uint32Array<ArrayBuffer> {
  return lists
    .toSorted((a, b) => a.length - b.length)
    .map(unpackNumbers)
    .reduce(mergeNumbers, new Uint32Array())
}

/** The numbers of both lists, ascending; one that is in both stands twice. */
function mergeNumbers(a: Uint32Array<ArrayBuffer>, b: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  if (a.length === 0) return b
  const merged = new Uint32Array(a.length + b.length)
  let [i, j] = [0, 0]
  for (let at = 0; at < merged.length; at++) {
    const takeA = j >= b.length || (i < a.length && (a[i] as number) <= (b[j] as number))
    merged[at] = (takeA ? a[i++] : b[j++]) as number
  }
  return merged
}

/** Those of the ascending `numbers` which, with `offset` added, are in one of the packed lists. */
export function keepThoseIn(
  numbers: Uint32Array<ArrayBuffer>,
  lists: readonly Uint8Array[],
  offset: number,
): Uint32Array<ArrayBuffer> {
  const found = new Uint8Array(numbers.length)
  for (const list of lists) {
    const others = unpackNumbers(list)
    for (let i = 0, j = 0; i < numbers.length && j < others.length; ) {
      const [wanted, other] = [(numbers[i] as number) + offset, others[j] as number]
      if (wanted === other) found[i] = 1
      if (wanted <= other) i++
      if (other <= wanted) j++
    }
  }
  return numbers.filter((_, at) => found[at] === 1)
}
