export { mayEditTrainee } from './policy.ts'
export { insertTrainee } from './store.ts'
