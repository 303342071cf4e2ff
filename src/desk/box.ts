import { find } from './find.ts'
import { keepTokensWhole, toShown, toWritten } from './tokens.ts'

/** A box for one text, with its buttons. */
export interface Box {
  part: string
  /** The words as the library's files have them. */
  read(): string
  write(words: string): void
  field: HTMLTextAreaElement
}

/**
 * Listens to one box. While the keyboard composes a letter (Telex, suggestions) its text is only read: writing to it then
 * would tear the letter apart. `changed` hears of every change, composed or not.
 */
export function openBox(unit: HTMLElement, tags: Record<string, string>, changed: (box: Box) => void): Box {
  const field = find<HTMLTextAreaElement>('textarea', unit)
  let composing = false
  let sound = field.value
  // until now nothing would have kept what is written
  field.readOnly = false

  const box: Box = {
    part: unit.dataset['part']!,
    field,
    read: () => toWritten(field.value, tags),
    write(words) {
      field.value = sound = toShown(words, tags)
      grow()
    },
  }
  const grow = () => {
    field.style.height = 'auto'
    field.style.height = `${field.scrollHeight + 4}px`
  }
  const settle = () => {
    const whole = keepTokensWhole(sound, field.value)
    if (whole) {
      field.value = whole.text
      field.setSelectionRange(whole.at, whole.at)
    }
    sound = field.value
    grow()
    changed(box)
  }
  field.addEventListener('compositionstart', () => {
    composing = true
  })
  field.addEventListener('compositionend', () => {
    composing = false
    settle()
  })
  field.addEventListener('input', (event) => {
    if (composing || (event as InputEvent).isComposing) changed(box)
    else settle()
  })

  const insert = (text: string, back = 0) => {
    field.focus()
    // keeps what "undo" knows; browsers that lack it get the plain way
    if (!document.execCommand('insertText', false, text)) {
      field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
      settle()
    }
    field.setSelectionRange(field.selectionEnd - back, field.selectionEnd - back)
  }
  for (const button of unit.querySelectorAll<HTMLElement>('[data-token]'))
    button.addEventListener('click', () => {
      const before = field.value.slice(0, field.selectionStart)
      insert(`${/\S$/.test(before) ? ' ' : ''}${button.dataset['token']!}`)
    })
  const bold = unit.querySelector('[data-bold]')
  if (bold)
    bold.addEventListener('click', () => {
      const chosen = field.value.slice(field.selectionStart, field.selectionEnd)
      const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(chosen) || []
      insert(`${before}**${words}**${after}`, words ? after.length : 2)
    })
  find('[data-write]', unit).hidden = false
  grow()
  return box
}
