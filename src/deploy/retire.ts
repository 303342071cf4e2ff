/** When a site was put up, and which files under `a/` its pages name. */
export interface Deploy {
  /** As deployTime writes it. */
  time: string
  assets: string[]
}

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
    byTime.findLastIndex(({ time }) => time <= border),
  )
  const named = new Set(byTime.slice(firstKept).flatMap(({ assets }) => assets))
  const old = byTime.slice(0, firstKept)
  return {
    assets: [...new Set(old.flatMap(({ assets }) => assets))].filter((asset) => !named.has(asset)).sort(),
    deploys: old.map(({ time }) => time),
  }
}
