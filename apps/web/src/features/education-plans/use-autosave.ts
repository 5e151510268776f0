import type { EducationPlan, FieldError } from '@alis/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useHasSessionEnded } from '../../api/session-ended.ts'
import { useTexts } from '../../i18n/language.ts'
import { fieldErrorText } from '../../i18n/problem-text.ts'
import {
  type Autosave,
  choose,
  openDraft,
  resumeDraft,
  type StoredDraft,
  statusOf,
  unsavedIn,
  wrongIn,
} from './autosave.ts'
import { makeAutosaver } from './autosaver.ts'
import { makeKeeper, planKey, readKept } from './kept-plan.ts'
import { type DraftSection, type PlanDraft, toDraft } from './plan-draft.ts'
import { planQuery, useChangePlan } from './queries.ts'

const now = () => new Date().toISOString()

const storedOf = (plan: EducationPlan): StoredDraft => ({ version: plan.version, draft: toDraft(plan) })

/** Goes on with what this browser kept, where it kept anything that is not saved. */
function begin(plan: EducationPlan, key: string): { initial: Autosave; resumedAt: string | null } {
  const stored = storedOf(plan)
  const kept = readKept(localStorage.getItem(key))
  if (kept === null) return { initial: openDraft(stored), resumedAt: null }
  const initial = resumeDraft(stored, kept)
  return { initial, resumedAt: unsavedIn(initial).length > 0 ? kept.keptAt : null }
}

/** What the fields of the editor need. */
export type Editor = ReturnType<typeof useAutosave>

/** Why the first word of a rule can be said better than in general. */
export type Sentences = Readonly<Partial<Record<string, string>>>

/** A plan that is written in and saves itself. */
export function useAutosave(plan: EducationPlan, accountId: string) {
  const texts = useTexts()
  const queryClient = useQueryClient()
  const { mutateAsync } = useChangePlan(plan.id)
  const hasSessionEnded = useHasSessionEnded()
  const [{ saver, resumedAt }] = useState(() => {
    const key = planKey(accountId, plan.id)
    const { initial, resumedAt } = begin(plan, key)
    const keep = makeKeeper(localStorage, key)
    const readAgain = async () => {
      const fresh = await queryClient.fetchQuery({ ...planQuery(plan.id), staleTime: 0 })
      return fresh.can.change ? storedOf(fresh) : null
    }
    const saver = makeAutosaver({
      initial,
      send: mutateAsync,
      readAgain,
      keep: state => keep(state, now()),
      now,
    })
    return { saver, resumedAt }
  })
  const state = useSyncExternalStore(saver.subscribe, saver.state)
  // Nobody is corrected while typing: a field is judged when it was left.
  const [leftPaths, setLeftPaths] = useState<readonly string[]>([])

  useEffect(() => {
    saver.start()
    window.addEventListener('online', saver.goOn)
    return () => {
      window.removeEventListener('online', saver.goOn)
      saver.stop()
    }
  }, [saver])
  const wasEnded = useRef(false)
  useEffect(() => {
    if (wasEnded.current && !hasSessionEnded) saver.goOn()
    wasEnded.current = hasSessionEnded
  }, [saver, hasSessionEnded])

  const wrong = wrongIn(state)
  const isToldAt = ({ path }: FieldError) =>
    leftPaths.includes(path) || (state.refused?.errors.some(error => error.path === path) ?? false)
  return {
    state,
    status: statusOf(state),
    resumedAt,
    draft: state.written,
    write: (change: Partial<PlanDraft>) => saver.write(change),
    choose: (section: DraftSection, whose: 'mine' | 'theirs') =>
      saver.change(before => choose(before, section, whose)),
    /** A field is left: it is judged and saved. */
    leave: (path: string) => {
      if (!leftPaths.includes(path)) setLeftPaths([...leftPaths, path])
      saver.saveNow()
    },
    saveNow: saver.saveNow,
    /** What is wrong with a field, in a sentence. */
    errorOf: (path: string, label: string, sentences: Sentences = {}): string | undefined => {
      const error = wrong.find(other => other.path === path)
      if (error === undefined || !isToldAt(error)) return undefined
      return sentences[error.rule] ?? fieldErrorText(texts, error, label)
    },
  }
}
