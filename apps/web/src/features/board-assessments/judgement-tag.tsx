import type { BoardJudgement } from '@alis/contract'
import { Tag } from '@navikt/ds-react/Tag'
import { useTexts } from '../../i18n/language.ts'

const colours = {
  'on-track': 'success',
  'at-risk': 'warning',
  'needs-more-time': 'danger',
} as const satisfies Record<BoardJudgement, string>

/** The overall judgement of the board. */
export function JudgementTag({ judgement }: { judgement: BoardJudgement }) {
  const { judgements } = useTexts().boardAssessments
  return (
    <Tag size="small" variant="moderate" data-color={colours[judgement]}>
      {judgements[judgement]}
    </Tag>
  )
}
