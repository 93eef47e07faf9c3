import Papa from 'papaparse'
import { useMemo } from 'react'
import { useT } from '../ui/translate.ts'

/** Rows that are drawn. A table that is longer is read in a spreadsheet. */
const mostRows = 1_000

/** A database as Notion exports it. */
export function TablePage({ text }: { readonly text: string }) {
  const t = useT()
  const [head = [], ...rows] = useMemo(
    () => Papa.parse<readonly string[]>(text, { preview: mostRows + 1, skipEmptyLines: true }).data,
    [text],
  )
  return (
    <>
      <p className="page-reader-note">
        {t(rows.length >= mostRows ? 'pages.moreRows' : 'pages.rows', { count: rows.length })}
      </p>
      <div className="page-reader-table">
        <table>
          <thead>
            <tr>
              {head.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns never move
                <th key={at}>{cell}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows never move
              <tr key={at}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns never move
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
