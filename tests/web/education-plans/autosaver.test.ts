import type { PlanDraftChange, Problem } from '@alis/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError } from '../../../apps/web/src/api/call.ts'
import {
  choose,
  openDraft,
  type StoredDraft,
  statusOf,
  unsavedIn,
} from '../../../apps/web/src/features/education-plans/autosave.ts'
import { makeAutosaver } from '../../../apps/web/src/features/education-plans/autosaver.ts'
import type { PlanDraft } from '../../../apps/web/src/features/education-plans/plan-draft.ts'

const draft: PlanDraft = {
  reason: '',
  goals: [],
  courses: [],
  groupStartsOn: '',
  supervisionRemark: '',
  assessmentPoints: [],
  remarks: '',
}

const problem = (code: Problem['code'], status: number): ProblemError =>
  new ProblemError({ code, status, params: {}, type: 'about:blank', title: '', requestId: 'r' })

/** A server that refuses as it is told, once for each refusal, and counts versions. */
function start(
  refusals: ProblemError[] = [],
  readAgain: () => Promise<StoredDraft | null> = async () => null,
) {
  const sent: PlanDraftChange[] = []
  const saver = makeAutosaver({
    initial: openDraft({ version: 1, draft }),
    send: async change => {
      sent.push(change)
      const refusal = refusals.shift()
      if (refusal) throw refusal
      return { version: change.version + 1 }
    },
    readAgain,
    keep: () => undefined,
    now: () => '2026-11-22T13:32:00Z',
  })
  return { saver, sent }
}

describe('autosaver', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('saves a second after the last keystroke', async () => {
    const { saver, sent } = start()
    saver.write({ remarks: 'A' })
    await vi.advanceTimersByTimeAsync(900)
    saver.write({ remarks: 'AB' })
    await vi.advanceTimersByTimeAsync(900)
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(100)
    expect(sent).toEqual([{ version: 1, remarks: 'AB' }])
    expect(saver.state()).toMatchObject({ savedAt: '2026-11-22T13:32:00Z', stored: { version: 2 } })
  })

  it('saves at once when a field is left, and not again', async () => {
    const { saver, sent } = start()
    saver.write({ remarks: 'A' })
    saver.saveNow()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(sent).toEqual([{ version: 1, remarks: 'A' }])
  })

  it('tries again by itself when no answer comes, and says so until then', async () => {
    const { saver, sent } = start([new ProblemError(null), new ProblemError(null)])
    saver.write({ remarks: 'A' })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(statusOf(saver.state())).toBe('no-answer')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(sent).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(sent).toHaveLength(3)
    expect(statusOf(saver.state())).toBe('saved')
  })

  it('asks nothing while signed out, and goes on after signing in', async () => {
    const { saver, sent } = start([problem('NOT_SIGNED_IN', 401)])
    saver.write({ remarks: 'A' })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(statusOf(saver.state())).toBe('signed-out')
    saver.write({ remarks: 'AB' })
    saver.saveNow()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(1)
    saver.goOn()
    await vi.advanceTimersByTimeAsync(0)
    expect(sent[1]).toEqual({ version: 1, remarks: 'AB' })
    expect(statusOf(saver.state())).toBe('saved')
  })

  it('saves on their version what only I changed, and waits for a choice in the rest', async () => {
    const theirs = { version: 7, draft: { ...draft, remarks: 'Deres.' } }
    const { saver, sent } = start([problem('CHANGED_MEANWHILE', 409)], async () => theirs)
    saver.write({ remarks: 'Mitt.', supervisionRemark: 'Torsdager.' })
    await vi.advanceTimersByTimeAsync(1_000)
    await vi.advanceTimersByTimeAsync(1)
    expect(sent[1]).toEqual({ version: 7, supervisionRemark: 'Torsdager.' })
    expect(statusOf(saver.state())).toBe('waits-for-you')
    saver.change(state => choose(state, 'remarks', 'mine'))
    await vi.advanceTimersByTimeAsync(1)
    expect(sent[2]).toEqual({ version: 8, remarks: 'Mitt.' })
    expect(statusOf(saver.state())).toBe('saved')
  })

  it('stops where the plan can be changed no longer, with what was written', async () => {
    const { saver, sent } = start([problem('CHANGED_MEANWHILE', 409)])
    saver.write({ remarks: 'Mitt.' })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(saver.state()).toMatchObject({ isClosed: true, written: { remarks: 'Mitt.' } })
    saver.write({ remarks: 'Mer.' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(1)
    expect(unsavedIn(saver.state())).toEqual(['remarks'])
  })

  it('says that the server refused, and asks again when something is written', async () => {
    const still = async () => ({ version: 1, draft })
    const { saver, sent } = start([problem('NOT_ALLOWED', 403)], still)
    saver.write({ remarks: 'A' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(statusOf(saver.state())).toBe('refused')
    expect(sent).toHaveLength(1)
    saver.write({ remarks: 'AB' })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(statusOf(saver.state())).toBe('saved')
  })

  it('saves once more when the page goes away, and tries no more', async () => {
    const { saver, sent } = start([new ProblemError(null)])
    saver.write({ remarks: 'A' })
    saver.stop()
    await vi.advanceTimersByTimeAsync(0)
    expect(sent).toEqual([{ version: 1, remarks: 'A' }])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(1)
  })
})
