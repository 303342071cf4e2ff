/** When a site was put up, and which files under `a/` its pages name. */
export interface Deploy {
  /** As deployTime writes it. */
  time: string
  /** Whether it came to its end: only then was it what readers saw. */
  done: boolean
  assets: string[]
}

/** Name of the list of a deploy: `2026-11-22T100000.000Z.txt`, and with `.begun.txt` until it has come to its end. */
export const listName = ({ time, done }: Pick<Deploy, 'time' | 'done'>) => `${time}${done ? '' : BEGUN}.txt`

/** The deploy that a list is of; undefined for other files. */
export function deployOf(name: string): Pick<Deploy, 'time' | 'done'> | undefined {
  if (!name.endsWith('.txt')) return undefined
  const time = name.slice(0, -'.txt'.length)
  return time.endsWith(BEGUN) ? { time: time.slice(0, -BEGUN.length), done: false } : { time, done: true }
}

const BEGUN = '.begun'

export const KEPT_DAYS = 30

/** `2026-11-22T100000.000Z`: sorts by time, and can be the name of a file anywhere. */
export const deployTime = (time: Date) => time.toISOString().replaceAll(':', '')

/**
 * Which assets and which lists of deploys may go, so that every asset stays for 30 days after the last page that named it was
 * replaced: a page may lie open, or kept on a phone, so long. Assets that stand in no list (put there by other means) stay.
 */
export function retired(deploys: Deploy[], now: Date) {
  const border = deployTime(new Date(now.getTime() - KEPT_DAYS * 86_400_000))
  const byTime = [...deploys].sort((a, b) => a.time.localeCompare(b.time))
  // the youngest of the old ones was what readers saw when the 30 days began
  const firstKept = Math.max(
    0,
    byTime.findLastIndex(({ time, done }) => done && time <= border),
  )
  const named = new Set(byTime.slice(firstKept).flatMap(({ assets }) => assets))
  const old = byTime.slice(0, firstKept)
  return {
    assets: [...new Set(old.flatMap(({ assets }) => assets))].filter((asset) => !named.has(asset)).sort(),
    lists: old.map(listName),
  }
}
