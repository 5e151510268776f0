export { differencesOf } from './field-texts.ts'
export { traineeQuery, useForgetTrainee } from './queries.ts'
export { EntryPage, RecordPage, useBackToService } from './record-page.tsx'
export { TraineeCrumbs } from './trainee-crumbs.tsx'
