/**
 * What an export may be at most. Each bound is far beyond what Notion writes for years of work, and far below what would
 * fill a disk or a memory.
 */
const kilobyte = 1024
const megabyte = 1024 * kilobyte
const gigabyte = 1024 * megabyte

/** Files and folders in one export. A workspace of ten years has some ten thousand. */
export const mostEntries = 500_000
/** Folders in each other; Notion's pages nest a few levels, and no system's paths are that long. */
export const deepestFolder = 64
/** Bytes of one path, as UTF-8 has it: what Linux takes. */
export const longestPath = 4096
/** A zip of part zips; parts hold no parts. */
export const deepestZip = 2
/** One attached file. Notion itself takes 5 GB on paid plans; a film of that size is no part of a report. */
export const largestFile = 2 * gigabyte
/** All files of an export together, unpacked. */
export const largestExport = 64 * gigabyte
/** Unpacked bytes for each packed one, of a file and of a whole zip. Deflate can reach 1032; texts and tables stay below 100. */
export const largestRatio = 200
/** Below this a file may be packed however tightly: a table of zeros is no bomb. */
export const freeOfRatio = 4 * megabyte
/** A packed file up to this size is unpacked at once; a larger one as a stream. */
export const readAtOnce = 4 * megabyte
/** A zip's list of its files: 500,000 entries with long names stay below. It is held in memory. */
export const largestDirectory = 256 * megabyte
