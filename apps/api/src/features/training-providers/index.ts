export { insertProvider } from './store.ts'
