import { defineConfig } from 'vitest/config';

/** What takes minutes: `npm run test:long`, one file after the other. */
export default defineConfig({
  test: {
    include: ['tests/**/*.long.test.ts'],
    globalSetup: ['tests/database/global-setup.ts'],
    environment: 'node',
    fileParallelism: false,
    hookTimeout: 60_000,
  },
});
