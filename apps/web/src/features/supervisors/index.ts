export { AppointmentList } from './appointment-list.tsx'
export { appointmentsQuery } from './queries.ts'
