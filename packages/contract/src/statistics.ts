import { type Static, type TSchema, Type } from 'typebox'
import { Instant, Language, nullable, oneOf, record, strictObject } from './common.ts'
import { defineRoute } from './route.ts'

const Dimension = strictObject({
  label: Type.String(),
  category: strictObject({
    index: Type.Array(Type.String()),
    label: record(Type.String()),
  }),
})

/** A json-stat2 dataset (https://json-stat.org/full/) with what it has beyond the standard. Null is never zero: `status` says what it is. */
const jsonStat = <Extension extends TSchema>(extension: Extension) =>
  strictObject({
    version: Type.Literal('2.0'),
    class: Type.Literal('dataset'),
    label: Type.String(),
    source: Type.String(),
    updated: nullable(Instant),
    id: Type.Array(Type.String()),
    size: Type.Array(Type.Integer()),
    role: strictObject({
      time: Type.Array(Type.String()),
      geo: Type.Array(Type.String()),
      metric: Type.Array(Type.String()),
    }),
    dimension: record(Dimension),
    value: Type.Array(nullable(Type.Number())),
    status: record(Type.String()),
    note: Type.Array(Type.String()),
    extension,
  })

/** What was reported of a row's doctor; `not-reported` where the cell is empty. */
export const PilotOutcome = oneOf('in-training', 'completed', 'completed-uncertain', 'left', 'not-reported')
export type PilotOutcome = Static<typeof PilotOutcome>

export const pilotMeasures = ['rows', 'distinct-hpr-numbers', 'rows-without-hpr-number'] as const
export type PilotMeasure = (typeof pilotMeasures)[number]

const Share = strictObject({ lowest: Type.Number(), highest: Type.Number() })

export const PilotOutcomes = jsonStat(
  strictObject({
    /** What was published of the pilot, which the reports alone do not give. Shares are per cent of those who took part. */
    published: strictObject({
      source: Type.String(),
      municipalities: Type.Integer(),
      tookPart: Type.Integer(),
      completed: Type.Integer(),
      perhapsCompleted: Type.Integer(),
      left: Type.Integer(),
      completedPercent: Share,
      leftPercent: Type.Number(),
      neither: Share,
      frameKroner: Type.Integer(),
      spentKroner: Type.Integer(),
    }),
    definition: strictObject({ id: Type.String(), version: Type.Integer(), text: Type.String() }),
    lastImportedAt: nullable(Instant),
    /** Of the figures, the same in every language: two equal hashes, two equal tables. */
    sha256: Type.String(),
  }),
)
export type PilotOutcomes = Static<typeof PilotOutcomes>

/**
 * What the pilot's reports give by HPR number alone, by municipality of today, report year and reported outcome: rows,
 * distinct HPR numbers, rows without a number. The category `all` is the total, counted anew, since distinct numbers do not
 * add up. Counts of what was reported, never a guess about persons.
 */
export const readPilotOutcomes = defineRoute({
  operationId: 'readPilotOutcomes',
  summary: 'Pilot 2012–2017: what the reports give by HPR number alone',
  tag: 'Statistics',
  method: 'GET',
  path: '/statistics/pilot-outcomes',
  access: 'signed-in',
  query: strictObject({ format: Type.Optional(oneOf('json-stat2', 'csv')), lang: Type.Optional(Language) }),
  status: 200,
  answer: PilotOutcomes,
  alsoAs: ['text/csv'],
})
