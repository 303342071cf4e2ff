/** How the keeping of words stands. */
export type Kept = 'saving' | 'saved' | 'full' | 'blocked'

/**
 * Writes what is given, one write at a time and the newest last; what came meanwhile goes with the next. What could not be
 * written is tried again with the next change. `write` gets everything that is not kept yet, by name.
 */
export function keeper<T>(
  write: (all: Record<string, T>) => Promise<void>,
  tell: (state: Kept) => void,
  isFull: (error: unknown) => boolean,
) {
  let waiting: Record<string, T> = {}
  let busy = false
  let failed = false
  const run = () => {
    if (busy || !Object.keys(waiting).length) return
    const now = waiting
    waiting = {}
    busy = true
    tell('saving')
    write(now).then(
      () => {
        busy = failed = false
        if (Object.keys(waiting).length) run()
        else tell('saved')
      },
      (error: unknown) => {
        busy = false
        failed = true
        waiting = { ...now, ...waiting }
        tell(isFull(error) ? 'full' : 'blocked')
      },
    )
  }
  return {
    keep(name: string, value: T) {
      waiting = { ...waiting, [name]: value }
      run()
    },
    /** Words that would be lost now. */
    inDanger: () => failed || busy || Object.keys(waiting).length > 0,
  }
}
