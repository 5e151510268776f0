import { listCounties, listMunicipalities } from '@alis/contract'
import { route } from '../../http/bind.ts'
import { readCounties, readMunicipalities } from './read-municipalities.ts'

export const municipalityRoutes = [
  route(listMunicipalities, (ctx, { query }) => readMunicipalities(ctx, query)),
  route(listCounties, (ctx, { query }) => readCounties(ctx, query)),
]
