import { type LearningArena, LearningArenaChange, NewLearningArena, strictObject } from '@alis/contract'
import { readDay, writeDay } from '../../forms/day-text.ts'

/** An arena as it stands in the fields. */
export type ArenaValues = {
  providerId: string
  name: string
  category: string
  isExternal: boolean
  endedOn: string
  goalCodes: readonly string[]
}

/** What the fields say, as the contract has it. */
export type ArenaBody = Pick<LearningArena, 'name' | 'category' | 'isExternal' | 'endedOn' | 'goalCodes'> & {
  providerId: string
}

/** What a new arena says and a changed one: the latter may have come to its end. */
export const ArenaSchema = strictObject({
  ...NewLearningArena.properties,
  endedOn: LearningArenaChange.properties.endedOn,
})

export const emptyArena = (providerId: string): ArenaValues => ({
  providerId,
  name: '',
  category: '',
  isExternal: false,
  endedOn: '',
  goalCodes: [],
})

export const toValues = (arena: LearningArena): ArenaValues => ({
  providerId: arena.provider.id,
  name: arena.name,
  category: arena.category,
  isExternal: arena.isExternal,
  endedOn: writeDay(arena.endedOn),
  goalCodes: arena.goalCodes,
})

export const toBody = (values: ArenaValues): { [Name in keyof ArenaBody]?: unknown } => ({
  providerId: values.providerId || undefined,
  name: values.name.trim() || undefined,
  category: values.category || undefined,
  isExternal: values.isExternal,
  endedOn: readDay(values.endedOn),
  goalCodes: [...values.goalCodes],
})

const isSame = (a: unknown, b: unknown) =>
  Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every(each => b.includes(each)) : a === b

/** The fields of a change that differ from what is stored. */
export function onlyChanged(
  { providerId: _, ...fields }: ArenaBody,
  stored: LearningArena,
): LearningArenaChange {
  const before: Readonly<Record<string, unknown>> = stored
  const differing = Object.entries(fields).filter(([name, value]) => !isSame(before[name], value))
  return { version: stored.version, ...Object.fromEntries(differing) }
}
