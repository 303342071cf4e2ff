import { show } from './find.ts'

/** What cannot be had back is taken off in two taps: `remove` asks, `sure` does it, `keep` goes back. */
export function askTwice(
  { remove, sure, keep }: Record<'remove' | 'sure' | 'keep', HTMLElement>,
  doIt: () => void,
  allowed = true,
) {
  const ask = (asked: boolean) => {
    show(remove, !asked && allowed)
    show(sure, asked)
    show(keep, asked)
  }
  ask(false)
  remove.addEventListener('click', () => {
    ask(true)
    keep.focus()
  })
  keep.addEventListener('click', () => {
    ask(false)
    remove.focus()
  })
  sure.addEventListener('click', doIt)
}
