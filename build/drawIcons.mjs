/**
 * Draws icon.svg as build/icons/SIZExSIZE.png; run by Electron, after a change of the drawing:
 * `xvfb-run -a $(node build/electronBinary.mjs) --no-sandbox build/drawIcons.mjs`
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { app, BrowserWindow } from 'electron'

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const folder = import.meta.dirname
const drawing = readFileSync(path.join(folder, 'icon.svg'), 'base64')

// Electron is not ready before this file has been read to its end, so nothing may be awaited outside.
void app.whenReady().then(drawIcons)

async function drawIcons() {
  mkdirSync(path.join(folder, 'icons'), { recursive: true })
  const window = new BrowserWindow({
    show: false,
    transparent: true,
    frame: false,
    webPreferences: { offscreen: true },
  })
  await window.loadURL('data:text/html,<canvas></canvas>')
  for (const size of sizes) {
    const draw = `(async () => {
      const image = new Image(${size}, ${size})
      image.src = 'data:image/svg+xml;base64,${drawing}'
      await image.decode()
      const canvas = Object.assign(document.querySelector('canvas'), { width: ${size}, height: ${size} })
      canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size})
      return canvas.toDataURL('image/png').split(',')[1]
    })()`
    const png = Buffer.from(await window.webContents.executeJavaScript(draw), 'base64')
    writeFileSync(path.join(folder, 'icons', `${size}x${size}.png`), png)
  }
  app.quit()
}
