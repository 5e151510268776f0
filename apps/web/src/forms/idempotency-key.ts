import { useState } from 'react'

// Made of bytes rather than by randomUUID, which browsers offer on https and localhost only.
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')

/** One key for each opening of a form: sending the same again after a lost answer creates nothing twice. */
export const useIdempotencyKey = (): string => useState(newKey)[0]
