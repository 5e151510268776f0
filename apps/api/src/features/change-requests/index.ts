export { draftRequest } from './draft-request.ts'
export { returnRequest } from './return-request.ts'
export { sendRequest } from './send-request.ts'
