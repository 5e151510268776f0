/** SHA-256 of a file's bytes, hexadecimal, made in the browser: the file goes nowhere. */
export async function fingerprintOf(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}

/** Browsers make fingerprints on https and on this machine only. */
export const canMakeFingerprints = (): boolean => crypto.subtle !== undefined
