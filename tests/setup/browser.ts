import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The browser to test with: Chrome or Chromium where one is installed, else the one that comes with npm (Linux). */
export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const quiet = [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  const found = installed.find(existsSync)
  // Root in a container may not use the browser's sandbox; the pages are our own.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  if (found !== undefined) return { executablePath: found, args: [...quiet, ...sandbox] }
  return { executablePath: await chromium.executablePath(), args: [...quiet, ...sandbox, '--disable-gpu'] }
}
