import { type Static, Type } from 'typebox'
import { IsoDate, oneOf, strictObject, Uuid, Version } from './common.ts'
import { defineRoute } from './route.ts'
import { PositionPercent, ServiceDay } from './service-period.ts'

/**
 * The class of an absence, and all that is ever stored of its reason: `sickness`, `parental-leave` and `other-leave` are
 * deductible beyond a tenth of the service; courses and holiday never are.
 */
export const AbsenceType = oneOf('sickness', 'parental-leave', 'other-leave', 'course', 'holiday')
export type AbsenceType = Static<typeof AbsenceType>

export const Absence = strictObject({
  id: Uuid,
  type: AbsenceType,
  startsOn: IsoDate,
  endsOn: IsoDate,
  /** Of the position: 100 = away all day. */
  percent: Type.Number(),
  version: Version,
})
export type Absence = Static<typeof Absence>

export const absenceFields = {
  type: AbsenceType,
  startsOn: ServiceDay,
  endsOn: ServiceDay,
  percent: PositionPercent,
}

export const NewAbsence = strictObject(absenceFields)
export type NewAbsence = Static<typeof NewAbsence>

export const AbsenceChange = strictObject({
  version: Version,
  type: Type.Optional(absenceFields.type),
  startsOn: Type.Optional(absenceFields.startsOn),
  endsOn: Type.Optional(absenceFields.endsOn),
  percent: Type.Optional(absenceFields.percent),
})
export type AbsenceChange = Static<typeof AbsenceChange>

const AbsenceParams = strictObject({ traineeId: Uuid, absenceId: Uuid })

export const addAbsence = defineRoute({
  operationId: 'addAbsence',
  summary: 'Add an absence of a doctor in training: its class and its days, never a reason',
  tag: 'Service',
  method: 'POST',
  path: '/trainees/:traineeId/absences',
  access: 'signed-in',
  isIdempotent: true,
  params: strictObject({ traineeId: Uuid }),
  body: NewAbsence,
  status: 201,
  answer: Absence,
})

export const changeAbsence = defineRoute({
  operationId: 'changeAbsence',
  summary: 'Change an absence; the earlier version is kept in history',
  tag: 'Service',
  method: 'PATCH',
  path: '/trainees/:traineeId/absences/:absenceId',
  access: 'signed-in',
  params: AbsenceParams,
  body: AbsenceChange,
  status: 200,
  answer: Absence,
})

export const removeAbsence = defineRoute({
  operationId: 'removeAbsence',
  summary: 'Remove an absence; it is kept in history',
  tag: 'Service',
  method: 'DELETE',
  path: '/trainees/:traineeId/absences/:absenceId',
  access: 'signed-in',
  params: AbsenceParams,
  query: strictObject({ version: Version }),
  status: 204,
})
