import { useRef, useState } from 'react'
import { MOST_BYTES } from './file-size.ts'
import { attachFile, useShowActivity } from './queries.ts'

/** A chosen file on its way: what stands of it on the page until it is attached. */
export type Upload = {
  id: number
  file: File
  state: 'waiting' | 'uploading' | 'refused'
  /** Why it was not attached: too large, empty, or what the API answered. */
  problem: 'too-large' | 'empty' | { error: unknown } | null
}

function problemOf({ size }: File): Upload['problem'] {
  if (size > MOST_BYTES) return 'too-large'
  return size === 0 ? 'empty' : null
}

/** Attaches the chosen files one after the other. The refused ones stay with their reason, to be tried again or dropped. */
export function useUploads(activityId: string) {
  const show = useShowActivity()
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const [attached, setAttached] = useState(0)
  /** What is to be sent. State is drawn later than the next file is asked for. */
  const queue = useRef<Upload[]>([])
  const isRunning = useRef(false)
  const lastId = useRef(0)

  const change = (id: number, changed: Partial<Upload>) =>
    setUploads(before => before.map(upload => (upload.id === id ? { ...upload, ...changed } : upload)))

  async function attachNext(): Promise<void> {
    const next = queue.current.shift()
    if (next === undefined) return
    change(next.id, { state: 'uploading' })
    try {
      await show(await attachFile(activityId, next.file))
      setUploads(before => before.filter(({ id }) => id !== next.id))
      setAttached(before => before + 1)
    } catch (error) {
      change(next.id, { state: 'refused', problem: { error } })
    }
    await attachNext()
  }

  async function run(): Promise<void> {
    if (isRunning.current) return
    isRunning.current = true
    await attachNext()
    isRunning.current = false
  }

  return {
    uploads,
    attached,
    add: (files: readonly File[]) => {
      if (!isRunning.current) setAttached(0)
      const added = files.map((file): Upload => {
        const problem = problemOf(file)
        lastId.current += 1
        return { id: lastId.current, file, state: problem === null ? 'waiting' : 'refused', problem }
      })
      setUploads(before => [...before, ...added])
      queue.current.push(...added.filter(({ problem }) => problem === null))
      void run()
    },
    retry: (upload: Upload) => {
      change(upload.id, { state: 'waiting', problem: null })
      queue.current.push(upload)
      void run()
    },
    drop: (upload: Upload) => setUploads(before => before.filter(({ id }) => id !== upload.id)),
  }
}
