/** `npm run --silent cli -- COMMAND`: the command line, in the folder where npm was called. */
import { runFile } from './node.mjs'

if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
await runFile('electron/cli/index.ts', process.argv.slice(2))
