import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { projectRoot } from './project.mjs'

/** Debian's and Ubuntu's names before and after the change to 64-bit times. */
const dependencies = [
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libasound2 | libasound2t64',
  'libgbm1',
  'libxss1',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'xdg-utils',
]

const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64', arm: 'armhf' }

/** Without user namespaces Chromium's sandbox stands on this helper; dpkg keeps the mode of the archive, some copies don't. */
const afterInstall = `#!/bin/sh
set -e
if [ "$1" = configure ]; then
  chown root:root /opt/Weekbook/chrome-sandbox
  chmod 4755 /opt/Weekbook/chrome-sandbox
fi
`

const desktopEntry = `[Desktop Entry]
Type=Application
Name=Weekbook
Name[zh_CN]=周册
GenericName=Weekly reports
GenericName[zh_CN]=周报
Comment=Write the weekly report from last week's
Comment[zh_CN]=从上周的周报开始写这一周
Exec=/opt/Weekbook/weekbook
Icon=weekbook
Terminal=false
Categories=Office;
StartupWMClass=weekbook
`

/**
 * Makes a `.deb` of the unpacked app with dpkg-deb alone.
 * @param compressed a minute's work; without it the package is three times as large
 * @returns the package's path
 */
export function makeDebianPackage(unpacked: string, version: string, output: string, compressed: boolean): string {
  const architecture = architectures[process.arch]
  if (architecture === undefined) throw new Error(`Debian has no name here for the processor ${process.arch}.`)
  const root = path.join(output, 'debian')
  const write = (file: string, text: string, mode = 0o644): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
    chmodSync(path.join(root, file), mode)
  }
  rmSync(root, { recursive: true, force: true })
  cpSync(unpacked, path.join(root, 'opt/Weekbook'), { recursive: true })
  chmodSync(path.join(root, 'opt/Weekbook/chrome-sandbox'), 0o4755)
  mkdirSync(path.join(root, 'usr/bin'), { recursive: true })
  symlinkSync('../../opt/Weekbook/weekbook', path.join(root, 'usr/bin/weekbook'))
  write('usr/share/applications/weekbook.desktop', desktopEntry)
  write('usr/share/doc/weekbook/copyright', readFileSync(path.join(projectRoot, 'LICENSE'), 'utf8'))
  const icons = path.join(projectRoot, 'build', 'icons')
  for (const icon of readdirSync(icons)) {
    cpSync(
      path.join(icons, icon),
      path.join(root, 'usr/share/icons/hicolor', path.parse(icon).name, 'apps/weekbook.png'),
    )
  }
  write(
    'DEBIAN/control',
    [
      'Package: weekbook',
      `Version: ${version}`,
      `Architecture: ${architecture}`,
      'Maintainer: Weekbook <weekbook@localhost>',
      `Installed-Size: ${Math.ceil(sizeOf(root) / 1024)}`,
      `Depends: ${dependencies.join(', ')}`,
      'Recommends: fonts-noto-cjk',
      'Section: editors',
      'Priority: optional',
      "Description: weekly reports, written from last week's",
      ' Weekbook keeps every weekly report as the Markdown that Notion exports, and',
      ' exports exactly that again, changed only where its author wrote.',
      '',
    ].join('\n'),
  )
  write('DEBIAN/postinst', afterInstall, 0o755)
  const file = path.join(output, `weekbook_${version}_${architecture}.deb`)
  const made = spawnSync('dpkg-deb', ['--root-owner-group', compressed ? '-Zxz' : '-Znone', '--build', root, file], {
    encoding: 'utf8',
  })
  rmSync(root, { recursive: true, force: true })
  if (made.status !== 0) throw new Error(`dpkg-deb failed: ${made.error?.message ?? made.stderr}`)
  return file
}

/** Bytes of all files below a folder. */
export function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0)
}
