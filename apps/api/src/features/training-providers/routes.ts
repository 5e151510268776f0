import {
  changeTrainingProvider,
  listTrainingProviders,
  readTrainingProvider,
  registerTrainingProvider,
} from '@alis/contract'
import { route } from '../../http/bind.ts'
import { changeProvider } from './change-provider.ts'
import { readProvider, readProviders } from './read-providers.ts'
import { registerProvider } from './register-provider.ts'

export const trainingProviderRoutes = [
  route(listTrainingProviders, (ctx, { query }) => readProviders(ctx, query)),
  route(registerTrainingProvider, (ctx, { body }) => registerProvider(ctx, body)),
  route(readTrainingProvider, (ctx, { params }) => readProvider(ctx, params.providerId)),
  route(changeTrainingProvider, (ctx, { params, body }) => changeProvider(ctx, params.providerId, body)),
]
