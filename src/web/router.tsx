import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router';
import { Loading } from './controls/loading.tsx';
import { PlugsProvider, sourceOf } from './layout/plugs.tsx';
import { Bare, Framed, Root } from './layout/root.tsx';
import { FailedPage } from './pages/failed-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { shellPages } from './pages/shell-pages.ts';
import { parseFilters, writeFilters } from './place.ts';
import type { PagePlug, PageRoute } from './plug.ts';
import { loadSession } from './session.tsx';
import { loadWords } from './words/catalogue.ts';
import { currentLocale } from './words/locale.ts';

interface Placed extends PageRoute {
  plug: PagePlug | null;
}

/** The shell's own pages, and every plug's; a plug's page replaces the shell's at the same address. */
function placeAll(plugs: readonly PagePlug[]): Placed[] {
  const placed = new Map<string, Placed>(shellPages.map((page) => [page.path, { ...page, plug: null }]));
  for (const plug of plugs) {
    for (const route of plug.routes) {
      const there = placed.get(route.path);
      if (there?.plug) throw new Error(`${plug.name} and ${there.plug.name} both have a page at ${route.path}.`);
      placed.set(route.path, { ...route, plug });
    }
  }
  return [...placed.values()];
}

/** Nobody gets past here who may not; what somebody may see in there is the server's to say. */
async function admit(client: QueryClient, address: string, ecosystem: string | undefined): Promise<void> {
  const session = await loadSession(client);
  if (!session.account) throw redirect({ to: '/sign-in', search: { next: address } as never });
  if (ecosystem && !session.ecosystems.some((each) => each.slug === ecosystem)) throw notFound();
}

function routeOf(page: Placed, parent: AnyRoute, client: QueryClient): AnyRoute {
  return createRoute({
    getParentRoute: () => parent,
    path: page.path,
    beforeLoad: async ({ location, params }) => {
      if (!page.public) await admit(client, location.href, (params as { ecosystem?: string }).ecosystem);
    },
    loader: async () => {
      if (page.plug) await loadWords(currentLocale(), sourceOf(page.plug));
    },
    component: lazyRouteComponent(page.page, 'Page'),
  }) as unknown as AnyRoute;
}

export function makeRouter(plugs: readonly PagePlug[], client: QueryClient) {
  const root = createRootRoute({
    component: () => (
      <QueryClientProvider client={client}>
        <PlugsProvider plugs={plugs}>
          <Root />
        </PlugsProvider>
      </QueryClientProvider>
    ),
    notFoundComponent: () => (
      <Bare>
        <NotFoundPage />
      </Bare>
    ),
    errorComponent: (failed) => (
      <Bare>
        <FailedPage {...failed} />
      </Bare>
    ),
  });
  const framed = createRoute({ getParentRoute: () => root, id: 'framed', component: Framed });
  const bare = createRoute({ getParentRoute: () => root, id: 'bare', component: Bare });
  const pages = placeAll(plugs);
  const tree = root.addChildren([
    framed.addChildren(pages.filter((page) => !page.bare).map((page) => routeOf(page, framed, client))),
    bare.addChildren(pages.filter((page) => page.bare).map((page) => routeOf(page, bare, client))),
  ]);
  return createRouter({
    routeTree: tree,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 30_000,
    defaultPendingMs: 300,
    defaultErrorComponent: FailedPage,
    defaultNotFoundComponent: () => <NotFoundPage />,
    defaultPendingComponent: () => <Loading heading lines={5} />,
    notFoundMode: 'root',
    scrollRestoration: true,
    parseSearch: parseFilters,
    stringifySearch: writeFilters,
  });
}
