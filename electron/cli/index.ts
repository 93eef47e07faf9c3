import { runCommandLine } from './runCommandLine.ts'

// Who has seen enough (`| head`) closes the pipe: nothing went wrong.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault
  process.exit()
})

process.exitCode = await runCommandLine(process.argv.slice(2), {
  print: (line) => void process.stdout.write(`${line}\n`),
  write: (text) => void process.stdout.write(text),
  warn: (line) => void process.stderr.write(`${line}\n`),
  ...(process.stderr.isTTY && {
    progress: (line: string) => {
      // Cut to the terminal's width: a Chinese character takes two columns.
      const columns = Math.floor(((process.stderr.columns ?? 80) - 1) / 2)
      process.stderr.write(`\r\x1b[K${line.slice(0, Math.max(columns, 40))}`)
    },
  }),
})
