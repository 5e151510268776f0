import './aksel.css'
import '@fontsource-variable/source-sans-3/wght.css'
import './app.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeQueryClient } from './api/query-client.ts'
import { followColourScheme } from './frame/colour-scheme.ts'
import { showLanguage, storedLanguage } from './i18n/language.ts'
import { makeRouter } from './routes.tsx'
import { focusTitlesOf } from './ui/title-focus.ts'

const container = document.getElementById('root')
if (container === null) throw new Error('index.html has no element with the id root.')

followColourScheme()
const queryClient = makeQueryClient()
const router = makeRouter(queryClient)
focusTitlesOf(router)

// Texts and the first page's data are fetched at the same time.
const loading = router.load()
await showLanguage(storedLanguage())
createRoot(container).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
await loading
