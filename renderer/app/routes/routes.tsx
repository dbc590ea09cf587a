import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouteComponent,
  redirect,
} from '@tanstack/react-router'
import { OrganizationId } from '#shared/model/ids.ts'
import { type Composition, composition, type ScreenName } from '../composition.tsx'
import { Frame } from '../frame/frame.tsx'
import { NotFoundPage } from '../problems/not-found-page.tsx'
import { RouteErrorPage } from '../problems/route-error-page.tsx'
import { StoreGate } from '../problems/store-gate.tsx'
import {
  followUpsSearch,
  gridSearch,
  importSearch,
  lettersSearch,
  listsSearch,
  matchingSearch,
  organizationSearch,
  printSearch,
  settingsSearch,
  touchpointsSearch,
} from './search-schemas.ts'

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage })

/** Everything with the rail and the top bar around it. */
const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  component: () => (
    <StoreGate>
      <Frame />
    </StoreGate>
  ),
})

/** Paper: nothing around it. */
const printRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'print',
  component: () => (
    <StoreGate>
      <Outlet />
    </StoreGate>
  ),
})

const inFrame = () => frameRoute
const parseId = ({ id }: { id: string }) => ({ id: OrganizationId.parse(id) })

const routeTree = rootRoute.addChildren([
  frameRoute.addChildren([
    createRoute({
      getParentRoute: inFrame,
      path: '/',
      beforeLoad: () => {
        throw redirect({ to: '/today', replace: true })
      },
    }),
    createRoute({ getParentRoute: inFrame, path: 'today', component: screen('today') }),
    createRoute({
      getParentRoute: inFrame,
      path: 'buyers',
      component: screen('buyers'),
      validateSearch: gridSearch,
    }),
    createRoute({
      getParentRoute: inFrame,
      path: 'buyers/$id',
      component: screen('buyer'),
      params: { parse: parseId },
      validateSearch: organizationSearch,
    }),
    createRoute({
      getParentRoute: inFrame,
      path: 'suppliers',
      component: screen('suppliers'),
      validateSearch: gridSearch,
    }),
    createRoute({
      getParentRoute: inFrame,
      path: 'suppliers/$id',
      component: screen('supplier'),
      params: { parse: parseId },
      validateSearch: organizationSearch,
    }),
    createRoute({
      getParentRoute: inFrame,
      path: 'follow-ups',
      component: screen('followUps'),
      validateSearch: followUpsSearch,
    }),
    createRoute({
      getParentRoute: inFrame,
      path: 'touchpoints',
      component: screen('touchpoints'),
      validateSearch: touchpointsSearch,
    }),
    createRoute({
      getParentRoute: inFrame,
      path: 'matching',
      component: screen('matching'),
      validateSearch: matchingSearch,
    }),
    createRoute({
      getParentRoute: inFrame,
      path: 'matching/letters',
      component: screen('tradeLetters'),
      validateSearch: lettersSearch,
    }),
    createRoute({
      getParentRoute: inFrame,
      path: 'lists',
      component: screen('lists'),
      validateSearch: listsSearch,
    }),
    createRoute({
      getParentRoute: inFrame,
      path: 'import',
      component: screen('imports'),
      validateSearch: importSearch,
    }),
    createRoute({
      getParentRoute: inFrame,
      path: 'settings',
      component: screen('settings'),
      validateSearch: settingsSearch,
    }),
    createRoute({ getParentRoute: inFrame, path: 'bin', component: screen('bin') }),
  ]),
  printRoute.addChildren([
    // Where the hidden print window rests between two prints.
    createRoute({ getParentRoute: () => printRoute, path: 'idle', component: () => null }),
    createRoute({
      getParentRoute: () => printRoute,
      path: 'follow-ups',
      component: screen('printFollowUps'),
      validateSearch: printSearch,
    }),
    createRoute({
      getParentRoute: () => printRoute,
      path: 'trade-list',
      component: screen('printTradeList'),
    }),
    createRoute({
      getParentRoute: () => printRoute,
      path: 'trade-letter',
      component: screen('printTradeLetter'),
    }),
    ...(['letters', 'labels', 'envelopes', 'calls'] as const).map((kind) =>
      createRoute({
        getParentRoute: () => printRoute,
        path: `greetings-${kind}`,
        component: screen('printGreetings'),
      }),
    ),
  ]),
  // Only in development: the built page has no such route.
  ...(import.meta.env.DEV
    ? [
        createRoute({
          getParentRoute: () => rootRoute,
          path: 'gallery',
          component: lazyRouteComponent(() => import('../gallery/gallery.tsx'), 'Gallery'),
        }),
      ]
    : []),
])

/** Addresses live behind `#`, so that they work the same under app:// and on 127.0.0.1. */
export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultErrorComponent: RouteErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPendingMinMs: 0,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

function screen(name: ScreenName): RouteComponent {
  const screens: Composition['screens'] = composition.screens
  return screens[name] ?? NotFoundPage
}
