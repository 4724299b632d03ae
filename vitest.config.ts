import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    // What takes minutes runs by `npm run test:long`.
    exclude: ['**/*.long.test.ts', 'node_modules/**', 'dist/**'],
    globalSetup: ['tests/database/global-setup.ts'],
    environment: 'node',
    testTimeout: 45_000,
    hookTimeout: 60_000,
  },
});
