import { afterEach, beforeEach, expect, vi } from 'vitest'

// What would be a line in red that nobody reads is a failed test.
beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})
