import { errorAnswer, unknownPath } from './errors.ts'
import { describeApi } from './openapi.ts'
import { router } from './router.ts'
import { articleRoutes } from './routes/articles.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { documentRoutes } from './routes/documents.ts'
import { healthRoutes } from './routes/health.ts'
import { readingRoutes } from './routes/reading.ts'
import { speakerRoutes } from './routes/speakers.ts'
import { statementRoutes } from './routes/statements.ts'
import { storyRoutes } from './routes/stories.ts'
import type { Services } from './services.ts'

/** The API with all its routes. */
export function createApi(services: Services) {
  return router()
    .route('/', healthRoutes(services))
    .route('/', statementRoutes(services))
    .route('/', documentRoutes(services))
    .route('/', speakerRoutes(services))
    .route('/', storyRoutes(services))
    .route('/', readingRoutes(services))
    .route('/', articleRoutes(services))
    .route('/', decisionRoutes(services))
}

/** The whole server as a function from requests to answers. */
export function createApp(services: Services) {
  const app = router().route('/api', createApi(services))
  describeApi(app, services.version)
  app.onError(errorAnswer)
  app.notFound(unknownPath)
  return app
}

/** What the client's types are made from: `hc<App>('/')`. */
export type App = ReturnType<typeof createApp>
