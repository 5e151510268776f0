import type { GoalStatus } from './goal-status.ts'

/** What succession needs to know of a goal of one version. */
export type SuccessionGoal = {
  id: string
  code: string
  title: string
  /** Codes of the version before; without any, the goal takes the place of the one with its own code. */
  replaces: readonly string[]
}

/** A goal that another takes the place of, and how far the doctor came with it. */
export type Predecessor = { goalId: string; code: string; title: string; status: GoalStatus }

/** How a doctor stands with a goal: by what was said of it, or by what was said of those it took the place of. */
export type Standing = {
  status: GoalStatus
  isBySuccession: boolean
  /** The goals it took the place of directly, none where it is new. */
  predecessors: readonly Predecessor[]
}

export type Succession = {
  /** For every goal of the last version, by its id. */
  standings: ReadonlyMap<string, Standing>
  /** Begun or approved goals of earlier versions that no later goal took the place of. */
  withoutSuccessor: readonly Predecessor[]
}

/** The codes of the version before that a goal takes the place of. */
export const codesBefore = ({
  code,
  replaces,
}: Pick<SuccessionGoal, 'code' | 'replaces'>): readonly string[] => (replaces.length > 0 ? replaces : [code])

/**
 * Follows what a doctor has done through all versions of the catalogue. A goal with a status of its own has that one.
 * Another is approved when everything it took the place of is, and in progress when some of that is begun. Nothing of it is
 * stored: without the last version, everything is as it was before.
 * @param versions all versions so far, the one in force last
 * @param statuses what was said of a goal of any version, by its id
 */
export function statusesBySuccession(
  versions: readonly (readonly SuccessionGoal[])[],
  statuses: ReadonlyMap<string, GoalStatus>,
): Succession {
  // A goal that a version leaves out waits for a later one that takes it up again.
  let waiting = new Map<string, Predecessor>()
  const lost: Predecessor[] = []
  let standings = new Map<string, Standing>()
  for (const version of versions) {
    const before = waiting
    const taken = new Set<string>()
    standings = new Map()
    waiting = new Map()
    for (const goal of version) {
      const predecessors = codesBefore(goal).flatMap(code => {
        taken.add(code)
        return before.get(code) ?? []
      })
      const standing = standingOf(statuses.get(goal.id), predecessors)
      standings.set(goal.id, standing)
      waiting.set(goal.code, { goalId: goal.id, code: goal.code, title: goal.title, status: standing.status })
    }
    for (const [code, goal] of before) {
      if (taken.has(code)) continue
      // The same code for something else: what it once stood for cannot be taken up any more.
      if (waiting.has(code)) lost.push(goal)
      else waiting.set(code, goal)
    }
  }
  const left = [...waiting.values()].filter(({ goalId }) => !standings.has(goalId))
  return { standings, withoutSuccessor: [...left, ...lost].filter(({ status }) => status !== 'not-started') }
}

function standingOf(own: GoalStatus | undefined, predecessors: readonly Predecessor[]): Standing {
  if (own !== undefined) return { status: own, isBySuccession: false, predecessors }
  const areBegun = predecessors.some(({ status }) => status !== 'not-started')
  if (!areBegun) return { status: 'not-started', isBySuccession: false, predecessors }
  const areApproved = predecessors.every(({ status }) => status === 'approved')
  return { status: areApproved ? 'approved' : 'in-progress', isBySuccession: true, predecessors }
}
