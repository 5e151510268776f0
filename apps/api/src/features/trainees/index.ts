export { mayEditTrainee, mayPrepareConfirmation, mayRequestChange } from './policy.ts'
export { insertTrainee } from './store.ts'
