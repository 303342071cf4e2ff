/** Works that would disturb each other, one after the other; `idle` is called when the last of them has ended, after its caller. */
export function queue(idle: () => void) {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return <T>(work: () => Promise<T>): Promise<T> => {
    waiting++
    const mine = last.then(work)
    const end = () =>
      Promise.resolve().then(() => {
        if (!--waiting) idle()
      })
    last = mine.then(end, end)
    return mine
  }
}
