export { differencesOf } from './field-texts.ts'
export { traineeQuery, useForgetTrainee } from './queries.ts'
export { TraineeCrumbs } from './trainee-crumbs.tsx'
