import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const text = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')
const workflow = parse(text('.github/workflows/pull-request.yml'))
const steps: { uses?: string; run?: string; with?: Record<string, unknown>; 'working-directory'?: string }[] =
  workflow.jobs.content.steps
const { scripts } = JSON.parse(text('package.json'))

describe('the job of a pull request', () => {
  it('may read the repository and nothing else', () => {
    expect(workflow.on).toBe('pull_request')
    expect(workflow.permissions).toEqual({ contents: 'read' })
    expect(text('.github/workflows/pull-request.yml')).not.toMatch(/secrets\.|github\.token/)
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual([false, false])
  })

  it('ends by itself', () => {
    expect(workflow.jobs.content['timeout-minutes']).toBeLessThanOrEqual(10)
  })

  it('uses actions of exact commits', () => {
    const used = steps.flatMap(({ uses }) => uses ?? [])
    expect(used.length).toBeGreaterThan(0)
    expect(used.filter((uses) => !/@[0-9a-f]{40}$/.test(uses))).toEqual([])
  })

  it('runs the program of the base only, and takes no words of the pull request into a command', () => {
    const runs = steps.filter(({ run }) => run)
    expect(runs.map((step) => step['working-directory'])).toEqual(runs.map(() => 'library'))
    expect(runs.filter(({ run }) => run!.includes('${{'))).toEqual([])
    expect(steps[0]!.with).toMatchObject({ ref: '${{ github.event.pull_request.base.sha }}', path: 'library' })
    const scriptsRun = runs.flatMap(({ run }) => run!.match(/npm run --silent ([\w:]+)/)?.[1] ?? [])
    expect(scriptsRun.filter((name) => !scripts[name])).toEqual([])
    expect(scriptsRun).toEqual(['report', 'check'])
  })
})
