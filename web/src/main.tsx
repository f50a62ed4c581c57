import './styles/index.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiProblem } from './api.ts'
import { applyLanguage, storedLanguage } from './i18n/chosen.ts'
import { LanguageProvider } from './i18n/language.tsx'
import { router } from './router.tsx'
import { applyTheme, storedTheme } from './shell/theme.ts'

const RETRIES = 2

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // What the server has answered, it would answer again.
      retry: (failures, error) => !(error instanceof ApiProblem) && failures < RETRIES,
    },
  },
})

// Before the first paint, so that nothing turns round or changes colour before the reader's eyes.
applyLanguage(storedLanguage())
applyTheme(storedTheme())

createRoot(document.getElementById('page')!).render(
  <StrictMode>
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
)
