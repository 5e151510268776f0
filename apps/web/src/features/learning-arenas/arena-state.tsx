import type { LearningArena } from '@alis/contract'
import { Tag } from '@navikt/ds-react/Tag'
import { useTexts } from '../../i18n/language.ts'

/** Whether an arena is used today. */
export function ArenaState({ arena: { isInUse, endedOn } }: { arena: LearningArena }) {
  const { learningArenas, formats } = useTexts()
  const isOver = !isInUse && endedOn !== null
  return (
    <Tag size="small" variant="moderate" data-color={isOver ? 'neutral' : 'success'}>
      {endedOn === null ? learningArenas.inUse : learningArenas.ended({ day: formats.day(endedOn) })}
    </Tag>
  )
}
