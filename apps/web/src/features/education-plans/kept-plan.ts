import type { PlannedGoal } from '@alis/contract'
import { KEPT_DRAFTS } from '../../forms/kept-drafts.ts'
import { type Autosave, unsavedIn } from './autosave.ts'
import {
  type AssessmentKind,
  type CourseKind,
  type CourseRow,
  type DraftSection,
  draftSections,
  type PlanDraft,
  type PointRow,
} from './plan-draft.ts'

/** Where this browser keeps what somebody wrote in a plan and could not save yet. */
export const planKey = (accountId: string, planId: string): string =>
  `${KEPT_DRAFTS}plan/${accountId}/${planId}`

/** What was kept: what was written, what the server had then, and what nobody had chosen between yet. */
export type KeptPlan = {
  keptAt: string
  base: PlanDraft
  written: PlanDraft
  clashes: readonly DraftSection[]
}

type Raw = Readonly<Record<string, unknown>>

const isObject = (raw: unknown): raw is Raw => typeof raw === 'object' && raw !== null

const textIn = (raw: Raw, name: string): string => (typeof raw[name] === 'string' ? raw[name] : '')

const courseKinds: readonly CourseKind[] = ['core-a', 'core-b', 'core-c', 'core-d', 'emergency', 'topic']
const assessmentKinds: readonly AssessmentKind[] = ['goals', 'board', 'conversation']

const readCourse = (raw: Raw): CourseRow => ({
  kind: courseKinds.find(kind => kind === raw.kind) ?? '',
  title: textIn(raw, 'title'),
  hours: textIn(raw, 'hours'),
  plannedOn: textIn(raw, 'plannedOn'),
})

const readPoint = (raw: Raw): PointRow => ({
  on: textIn(raw, 'on'),
  kind: assessmentKinds.find(kind => kind === raw.kind) ?? '',
  remark: textIn(raw, 'remark'),
})

const readGoal = (raw: Raw): PlannedGoal => ({
  goalId: textIn(raw, 'goalId'),
  periodId: typeof raw.periodId === 'string' ? raw.periodId : null,
})

function rowsIn<Row>(raw: Raw, name: string, read: (row: Raw) => Row): Row[] {
  const rows: unknown = raw[name]
  return Array.isArray(rows) ? rows.filter(isObject).map(read) : []
}

function readDraft(raw: unknown): PlanDraft | null {
  if (!isObject(raw) || !Array.isArray(raw.goals)) return null
  return {
    reason: textIn(raw, 'reason'),
    goals: rowsIn(raw, 'goals', readGoal),
    courses: rowsIn(raw, 'courses', readCourse),
    groupStartsOn: textIn(raw, 'groupStartsOn'),
    supervisionRemark: textIn(raw, 'supervisionRemark'),
    assessmentPoints: rowsIn(raw, 'assessmentPoints', readPoint),
    remarks: textIn(raw, 'remarks'),
  }
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

/** Reads what was kept, whatever an earlier version of the page wrote there; null where it cannot be used. */
export function readKept(text: string | null): KeptPlan | null {
  const raw = parse(text)
  if (!isObject(raw)) return null
  const base = readDraft(raw.base)
  const written = readDraft(raw.written)
  if (base === null || written === null || typeof raw.keptAt !== 'string') return null
  const named: readonly unknown[] = Array.isArray(raw.clashes) ? raw.clashes : []
  return {
    keptAt: raw.keptAt,
    base,
    written,
    clashes: draftSections.filter(section => named.includes(section)),
  }
}

/** Keeps what is not saved under a key, and nothing once it is. What another tab keeps there is left to that tab. */
export function makeKeeper(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, key: string) {
  let kept: string | null = storage.getItem(key)
  return (state: Autosave, at: string): void => {
    if (unsavedIn(state).length > 0) {
      const { stored, written, clashes } = state
      kept = JSON.stringify({ keptAt: at, base: stored.draft, written, clashes } satisfies KeptPlan)
      storage.setItem(key, kept)
    } else if (kept !== null) {
      if (storage.getItem(key) === kept) storage.removeItem(key)
      kept = null
    }
  }
}
