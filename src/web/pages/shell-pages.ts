import type { PageRoute } from '../plug.ts';

/** What the shell shows by itself. A plug may bring a better page for the same address. */
export const shellPages: readonly PageRoute[] = [
  { path: '/', page: () => import('./start-page.tsx'), public: true, bare: true },
  { path: '/sign-in', page: () => import('./sign-in-page.tsx'), public: true, bare: true },
  { path: '/account', page: () => import('./account-page.tsx') },
  { path: '/again/$token', page: () => import('./re-entry-page.tsx'), public: true, bare: true },
  { path: '/reset/$token', page: () => import('./reset-page.tsx'), public: true, bare: true },
  { path: '/reference', page: () => import('./reference-page.tsx'), public: true },
  { path: '/style', page: () => import('../style/style-page.tsx'), public: true },
];
