export { Conversations } from './conversations.tsx'
export { agreedPointsQuery } from './queries.ts'
