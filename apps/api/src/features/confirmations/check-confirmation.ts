import type { ConfirmationCheck, ConfirmationContent, TypedFromPaper } from '@alis/contract'
import type { PublicCtx } from '../../core/context.ts'
import { type CheckedConfirmation, findByCode } from './check-store.ts'
import { readCode } from './code.ts'
import { contentOf } from './present.ts'
import { isUnbroken } from './seal.ts'

const unknown: ConfirmationCheck = {
  status: 'unknown',
  replacedBy: null,
  withdrawnOn: null,
  scope: null,
  comparison: {},
}

const asName = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('nb')
const withoutSpaces = (text: string) => text.replace(/\s/g, '').toLowerCase()

/** How each thing that can be typed in is compared: never what would be right, only whether it is. */
const comparisons: {
  [Field in keyof Required<TypedFromPaper>]: (
    typed: string,
    content: ConfirmationContent,
    checked: CheckedConfirmation,
  ) => boolean
} = {
  familyName: (typed, { doctor }) => asName(typed) === asName(doctor.familyName),
  hprNumber: (typed, { doctor }) => withoutSpaces(typed) === doctor.hprNumber,
  startsOn: (typed, { startsOn }) => typed === startsOn,
  endsOn: (typed, { endsOn }) => typed === endsOn,
  fingerprint: (typed, _content, { fingerprint }) => withoutSpaces(typed) === fingerprint,
  fileFingerprint: (typed, _content, { paperFingerprint }) => withoutSpaces(typed) === paperFingerprint,
}

const fieldsToCompare = Object.keys(comparisons) as (keyof typeof comparisons)[]

function compare(typed: TypedFromPaper, content: ConfirmationContent, checked: CheckedConfirmation) {
  const comparison: Record<string, boolean> = {}
  for (const field of fieldsToCompare) {
    const value = typed[field]
    if (value !== undefined) comparison[field] = comparisons[field](value, content, checked)
  }
  return comparison
}

function statusOf({ withdrawnOn, newestCode }: CheckedConfirmation): ConfirmationCheck['status'] {
  if (withdrawnOn !== null) return 'withdrawn'
  return newestCode === null ? 'valid' : 'replaced'
}

/**
 * What the holder of a paper may know by the code on it. What is stored is checked against its fingerprint and signature
 * first; if it were not what was signed, it would be as unknown as a code that was never issued.
 */
export async function checkConfirmation(
  { db }: PublicCtx,
  { code, typed = {} }: { code: string; typed?: TypedFromPaper },
): Promise<ConfirmationCheck> {
  const read = readCode(code)
  const checked = read === null ? null : await findByCode(db, read)
  if (checked === null || !isUnbroken(checked, checked.publicKey)) return unknown
  const content = contentOf(checked)
  const { withdrawnOn, newestCode, keyId } = checked
  return {
    status: statusOf(checked),
    replacedBy: newestCode,
    withdrawnOn,
    scope: {
      provider: content.provider.name,
      startsOn: content.startsOn,
      endsOn: content.endsOn,
      categories: [...new Set(content.services.map(({ category }) => category))],
      counted: content.counted,
      issuedOn: content.issuedOn ?? content.endsOn,
      keyId,
    },
    comparison: compare(typed, content, checked),
  }
}
