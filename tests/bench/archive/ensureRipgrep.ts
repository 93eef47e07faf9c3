import { spawnSync } from 'node:child_process'

/**
 * ripgrep, which the bench measures the search against: `rg` on the path, else Debian's package, installed where this
 * may be done.
 * @throws Error with the command that installs it, where it isn't there
 */
export function ensureRipgrep(): string {
  if (runs('rg')) return 'rg'
  if (process.getuid?.() === 0 && runs('apt-get')) {
    console.error('Missing on this machine: ripgrep. Installing with apt-get.')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }
    spawnSync('apt-get', ['-qq', 'update'], { env })
    spawnSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', 'ripgrep'], { env })
    if (runs('rg')) return 'rg'
  }
  throw new Error(
    'ripgrep is missing, which the search is measured against. Install it, on Debian with:\n  sudo apt-get install -y ripgrep',
  )
}

function runs(command: string): boolean {
  return spawnSync(command, ['--version']).status === 0
}
