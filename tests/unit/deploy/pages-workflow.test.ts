import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

interface Workflow {
  permissions: object
  jobs: Record<string, { permissions: object; 'timeout-minutes'?: number; steps: { run?: string; uses?: string }[] }>
}

const { permissions, jobs } = parse(readFileSync('.github/workflows/pages.yml', 'utf8')) as Workflow
const steps = Object.values(jobs).flatMap((job) => job.steps)

it('the workflow of GitHub Pages runs nothing but what a person would run', () => {
  expect(steps.flatMap(({ run }) => run ?? [])).toEqual(['npm ci', 'npm run build', 'npm run check:site'])
})

it('it uses only actions of GitHub itself, pinned to a major version', () => {
  for (const { uses } of steps) if (uses) expect(uses).toMatch(/^actions\/[a-z-]+@v\d+$/)
})

it('no job may do more than its task, none may write to the repository, none runs without an end', () => {
  expect(permissions).toEqual({})
  expect(Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, job.permissions]))).toEqual({
    build: { contents: 'read' },
    deploy: { pages: 'write', 'id-token': 'write' },
  })
  for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(20)
})
