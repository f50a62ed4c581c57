import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { filterOf } from './search/filter.ts'
import { RouteFailure } from './shell/failure.tsx'
import { Loading } from './shell/loading.tsx'
import { NotFound } from './shell/not-found.tsx'
import { Shell } from './shell/shell.tsx'
import { HomePage } from './stories/home-page.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })
const getParentRoute = () => root

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

const routes = [
  createRoute({ getParentRoute, path: '/', component: HomePage }),
  createRoute({
    getParentRoute,
    path: '/search',
    validateSearch: filterOf,
    component: lazyRouteComponent(() => import('./search/search-page.tsx'), 'SearchPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/speakers',
    component: lazyRouteComponent(() => import('./speakers/speakers-page.tsx'), 'SpeakersPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/speakers/$id',
    component: lazyRouteComponent(() => import('./speakers/speaker-page.tsx'), 'SpeakerPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/documents/$id',
    validateSearch: ({ s }: Record<string, unknown>): { s?: string | undefined } => ({ s: text(s) }),
    component: lazyRouteComponent(() => import('./article/article-page.tsx'), 'ArticlePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/statements/$id',
    component: lazyRouteComponent(() => import('./trace/trace-page.tsx'), 'TracePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/statements/$id/evidence',
    component: lazyRouteComponent(() => import('./evidence/evidence-page.tsx'), 'EvidencePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/stories/$id',
    component: lazyRouteComponent(() => import('./stories/story-page.tsx'), 'StoryPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/add',
    component: lazyRouteComponent(() => import('./add/add-page.tsx'), 'AddPage'),
  }),
] as const

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: RouteFailure,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
