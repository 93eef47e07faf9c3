import { defineConfig } from 'vitest/config'

/** Tests that drive the real app get a machine to themselves, one file after the other. */
const inRealElectron = {
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  globalSetup: 'tests/e2e/globalSetup.ts',
  // A shared machine can stall a window past every patience; what fails twice is broken.
  retry: process.env.CI ? 1 : 0,
} as const

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/package/**'],
          setupFiles: 'tests/propertySeed.ts',
          testTimeout: 30_000,
        },
      },
      { test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], ...inRealElectron } },
      { test: { name: 'package', include: ['tests/package/**/*.test.ts'], ...inRealElectron } },
    ],
  },
})
