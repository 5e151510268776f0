export { importMirror } from './import-mirror.ts'
export { findCatalogueInForce, listGoals, listVersionsSoFar } from './store.ts'
