export { AbsenceList } from './absence-list.tsx'
