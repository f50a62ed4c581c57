import { cachedAnswers } from './cache.ts'
import { errorAnswer, unknownPath } from './errors.ts'
import { describeApi } from './openapi.ts'
import { router } from './router.ts'
import { articleRoutes } from './routes/articles.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { documentRoutes } from './routes/documents.ts'
import { exportRoutes } from './routes/export.ts'
import { healthRoutes } from './routes/health.ts'
import { readingRoutes } from './routes/reading.ts'
import { speakerRoutes } from './routes/speakers.ts'
import { statementRoutes } from './routes/statements.ts'
import { storyRoutes } from './routes/stories.ts'
import { protectiveHeaders } from './security/headers.ts'
import { knownHost } from './security/hosts.ts'
import { limitedBody } from './security/limits.ts'
import { sameSite } from './security/same-site.ts'
import { tokenForWriting } from './security/token.ts'
import type { Services } from './services.ts'
import { staticFiles } from './static.ts'

/** Where a request changes the archive. Reading and tracing a text store nothing. */
const WRITING = ['/api/articles', '/api/decisions']

/** Exports name the moment at which they were made, and are asked for once. */
const isLasting = (path: string): boolean => path !== '/api/export'

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
    .route('/', exportRoutes(services))
}

export interface AppOptions {
  /** Names by which the server is reached, beside the loopback's. */
  readonly names?: readonly string[]
  /** Whether only this machine reaches it. */
  readonly onLoopback?: boolean
  /** What those who write have to know; null when it is nothing. */
  readonly token?: string | null
  /** Folder of the built web client. */
  readonly web?: string | null
}

/** The whole server as a function from requests to answers. */
export function createApp(services: Services, options: AppOptions = {}) {
  const { names = [], onLoopback = true, token = null, web = null } = options
  const app = router()
  app.use(protectiveHeaders, knownHost(names, onLoopback))
  app.use('/api/*', sameSite, tokenForWriting(token, WRITING), limitedBody)
  app.use('/api/*', cachedAnswers(services.archive.revision, isLasting))
  if (web !== null) app.use(staticFiles(web))
  describeApi(app, services.version)
  app.onError(errorAnswer)
  app.notFound(unknownPath)
  return app.route('/api', createApi(services))
}

/** What the client's types are made from: `hc<App>('/')`. */
export type App = ReturnType<typeof createApp>
