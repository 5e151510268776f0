import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '../../../apps/web/src/features/confirmation-check/file-fingerprint.ts'

describe('file-fingerprint', () => {
  it('is the SHA-256 of the bytes, hexadecimal', async () => {
    expect(await fingerprintOf(new Blob(['abc']))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })

  it('is another one where a single bit is', async () => {
    const paper = new Uint8Array(1000)
    const changed = paper.with(500, 1)
    expect(await fingerprintOf(new Blob([changed]))).not.toBe(await fingerprintOf(new Blob([paper])))
  })
})
