import type { MirrorConflict, MirrorProblem } from '@alis/contract'
import { type MirrorRow, type SuccessionGoal, statusesBySuccession } from '@alis/domain'
import type { MirrorEntry, MirroredTrainee } from './mirror-store.ts'

/** What an extract of the national portal says, row by row. */
export type Extract = {
  said: readonly MirrorRow[]
  problems: readonly MirrorProblem[]
  hprNumbers: readonly string[]
}

/** The same, held against what is known of the doctors. */
export type HeldExtract = {
  /** What is new, to be stored. */
  entries: MirrorEntry[]
  problems: MirrorProblem[]
  counts: { trainees: number; newRows: number; knownRows: number; olderRows: number }
  conflicts: MirrorConflict[]
  /** The doctors that it speaks of. */
  trainees: readonly MirroredTrainee[]
}

const keyOf = (traineeId: string, goalId: string) => `${traineeId} ${goalId}`

/**
 * Holds an extract against the catalogue and what is known: of each goal the latest word stands, of one day the last that came.
 * @param versions all versions of the catalogue so far, the one in force last
 * @param trainees those of the doctors it names that may be spoken of; the others are not found
 */
export function holdAgainst(
  { said, problems: problemsOfReading }: Extract,
  versions: readonly (readonly SuccessionGoal[])[],
  trainees: readonly MirroredTrainee[],
): HeldExtract {
  const goals = new Map((versions.at(-1) ?? []).map(goal => [goal.code, goal]))
  const traineesByNumber = new Map(trainees.map(trainee => [trainee.hprNumber, trainee]))
  const known = new Map(
    trainees.flatMap(({ id, mirror }) =>
      mirror.map(([goalId, status, statusOn]) => [
        keyOf(id, goalId),
        { traineeId: id, goalId, status, statusOn },
      ]),
    ),
  )
  const entries = new Map<string, MirrorEntry>()
  const spokenOf = new Map<string, { trainee: MirroredTrainee; goal: SuccessionGoal }>()
  const problems = [...problemsOfReading]
  const counts = { trainees: 0, newRows: 0, knownRows: 0, olderRows: 0 }
  const inTime = [...said].sort((one, other) =>
    one.statusOn < other.statusOn ? -1 : Number(one.statusOn > other.statusOn),
  )
  for (const { row, hprNumber, goalCode, status, statusOn } of inTime) {
    const trainee = traineesByNumber.get(hprNumber)
    const goal = goals.get(goalCode)
    if (trainee === undefined)
      problems.push({ row, column: 'hprNumber', code: 'trainee-not-found', value: hprNumber })
    if (goal === undefined)
      problems.push({ row, column: 'goalCode', code: 'goal-not-found', value: goalCode })
    if (trainee === undefined || goal === undefined) continue
    const key = keyOf(trainee.id, goal.id)
    const before = known.get(key)
    spokenOf.set(key, { trainee, goal })
    if (before !== undefined && before.statusOn > statusOn) counts.olderRows++
    else if (before !== undefined && before.statusOn === statusOn && before.status === status)
      counts.knownRows++
    else {
      const entry = { traineeId: trainee.id, goalId: goal.id, status, statusOn }
      counts.newRows++
      known.set(key, entry)
      entries.set(key, entry)
    }
  }
  const named = new Set([...spokenOf.values()].map(({ trainee }) => trainee))
  return {
    entries: [...entries.values()],
    problems: problems.sort((one, other) => one.row - other.row),
    counts: { ...counts, trainees: named.size },
    conflicts: conflictsOf([...spokenOf.values()], versions, known),
    trainees,
  }
}

/** The goals of the extract that one side calls approved and the other does not. */
function conflictsOf(
  spokenOf: readonly { trainee: MirroredTrainee; goal: SuccessionGoal }[],
  versions: readonly (readonly SuccessionGoal[])[],
  known: ReadonlyMap<string, MirrorEntry>,
): MirrorConflict[] {
  const standingsOf = new Map(
    [...new Set(spokenOf.map(({ trainee }) => trainee))].map(trainee => [
      trainee.id,
      statusesBySuccession(versions, new Map(trainee.statuses)).standings,
    ]),
  )
  return spokenOf.flatMap(({ trainee: { id, givenName, familyName }, goal }) => {
    const said = known.get(keyOf(id, goal.id))
    const status = standingsOf.get(id)?.get(goal.id)?.status ?? 'not-started'
    if (said === undefined || (said.status === 'approved') === (status === 'approved')) return []
    return [
      {
        trainee: { id, givenName, familyName },
        goal: { id: goal.id, code: goal.code, title: goal.title },
        portalStatus: said.status,
        portalStatusOn: said.statusOn,
        status,
      },
    ]
  })
}
