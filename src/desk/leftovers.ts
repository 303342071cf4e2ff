import { copyWords } from '../scripts/copy.ts'
import { askTwice } from './ask-twice.ts'
import type { DeskPiece, Words } from './data.ts'
import type { VoiceDraft } from './drafts.ts'
import { find, show } from './find.ts'
import { tidy, type DraftPiece } from './model.ts'
import { toShown } from './tokens.ts'

/** Words and a recording that this phone keeps of a piece, or of a description, that the guide no longer has. */
export interface Leftover {
  name: string
  /** The Vietnamese that the writer saw; '' for a recording alone. */
  source: string
  words: string
  voice: VoiceDraft | undefined
  /** Of a piece that is still there: it goes with the piece's draft. */
  inGuide: boolean
}

const joined = (words: Words) =>
  Object.keys(words)
    .map((part) => tidy(words[part]!))
    .filter(Boolean)
    .join('\n\n')

/** What of a draft has no box. `pieces`: those of the guide as it is today, none of a guide that is gone. */
export function leftoversOf(
  pieces: Pick<DeskPiece, 'name' | 'units'>[],
  drafts: Record<string, DraftPiece>,
  voices: Record<string, VoiceDraft>,
): Leftover[] {
  const names = Object.keys(drafts).concat(Object.keys(voices).filter((name) => !drafts[name]))
  const found: Leftover[] = []
  for (const name of names) {
    const draft = drafts[name]
    const piece = pieces.filter((known) => known.name === name)[0]
    const { words, sources, voice } = piece
      ? { words: withoutBox(piece, draft ? draft.words : {}), sources: {}, voice: undefined }
      : { words: draft ? draft.words : {}, sources: draft ? draft.sources : {}, voice: voices[name] }
    if (joined(words) || voice)
      found.push({ name, source: joined(sources), words: joined(words), voice, inGuide: !!piece })
  }
  return found
}

/** Words of paragraphs are put into the last box (model.ts); a description has no other. */
function withoutBox({ units }: Pick<DeskPiece, 'units'>, words: Words): Words {
  const left: Words = {}
  for (const part of Object.keys(words))
    if (part[0] !== '#' && !units.some((unit) => unit.part === part)) left[part] = words[part]!
  return left
}

/** Fills `place` with them. `drop` takes one off the phone; without it none can be taken away here. */
export function showLeftovers(
  place: HTMLElement,
  leftovers: Leftover[],
  tags: Record<string, string>,
  drop?: (leftover: Leftover) => void,
) {
  const template = find<HTMLTemplateElement & HTMLElement>('#leftover')
  for (const leftover of leftovers) place.appendChild(row(leftover))

  function row(leftover: Leftover) {
    const { source, words, voice, inGuide } = leftover
    const item = document.importNode(template.content, true).querySelector<HTMLElement>('.leftover')!
    const get = <E extends HTMLElement>(what: string) => find<E>(`[data-${what}]`, item)
    const text = get('words')
    get('source').textContent = toShown(source, tags)
    text.textContent = toShown(words, tags)
    show(text, words !== '')
    show(get('copy'), words !== '')
    if (voice) {
      const heard = get<HTMLAudioElement>('heard')
      heard.src = URL.createObjectURL(new Blob([voice.bytes], { type: voice.type }))
      heard.hidden = false
    }
    get('copy').addEventListener('click', () => {
      copyWords(text).then((copied) => {
        get('said').textContent = copied ? 'Đã chép. Dán vào ô của khối còn trong bài.' : 'Giữ tay lên chữ để chép.'
      })
    })
    const taps = { remove: get('drop'), sure: get('drop-sure'), keep: get('drop-not') }
    const takeOff = () => {
      item.parentNode!.removeChild(item)
      if (drop) drop(leftover)
    }
    askTwice(taps, takeOff, drop !== undefined && !inGuide)
    return item
  }
}
