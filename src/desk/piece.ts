import { changedWords, type Run } from '../catalogue/changed-words.ts'
import { openBox, type Box } from './box.ts'
import type { DeskGuide, DeskPiece } from './data.ts'
import { find, show } from './find.ts'
import {
  foldedDraft,
  freshDraft,
  statusOf,
  stillNeeded,
  withWords,
  type DraftPiece,
  type PieceStatus,
} from './model.ts'
import { toShown } from './tokens.ts'

/** A piece on the page and what the writer has made of it. */
export interface OpenPiece {
  piece: DeskPiece
  section: HTMLElement
  draft(): DraftPiece | undefined
  status(): PieceStatus
  /** What was written a moment ago counts from now on. */
  settle(): void
}

const PAUSE = 300
const partNames: Record<string, string> = { '@alt': 'lời tả hình', '@title': 'tên bài', '@summary': 'tóm tắt' }
const nameOf = (part: string) => partNames[part] || (part === '#1' ? 'lời' : `đoạn ${part.slice(1)}`)

/** `save` hears of every change, `tell` whenever the state of the piece is known anew. */
export function openPiece(
  guide: DeskGuide,
  piece: DeskPiece,
  kept: DraftPiece | undefined,
  { save, tell }: { save(draft: DraftPiece | undefined): void; tell(): void },
): OpenPiece {
  const section = document.getElementById(piece.name)!
  const own = find('[data-mine]', section)
  const atFirst = own.textContent
  let draft = stillNeeded(piece, foldedDraft(piece, kept))
  let status = statusOf(piece, draft, guide)
  let timer = 0

  const change = (next: DraftPiece | undefined) => {
    draft = stillNeeded(piece, next)
    save(draft)
    clearTimeout(timer)
    timer = window.setTimeout(judge, PAUSE)
  }
  const judge = () => {
    clearTimeout(timer)
    timer = 0
    status = statusOf(piece, draft, guide)
    paint()
    tell()
  }
  const boxes = Array.from(section.querySelectorAll<HTMLElement>('.unit'), (unit) =>
    openBox(unit, guide.tags, (box) => change(withWords(piece, draft, box.part, box.read()))),
  )
  const fill = () => {
    for (const box of boxes) box.write((draft || freshDraft(piece)).words[box.part] || '')
  }
  const on = (selector: string, act: () => void) =>
    find(selector, section).addEventListener('click', () => {
      act()
      judge()
    })
  on('[data-confirm]', () => change({ ...(draft || freshDraft(piece)), ...fresh(), confirmed: true }))
  on('[data-theirs]', () => {
    change(undefined)
    fill()
  })
  on('[data-ours]', () => draft && change({ ...draft, bases: freshDraft(piece).bases }))

  /** Seen by the writer: today's source. */
  const fresh = () => ({ of: piece.of, sources: freshDraft(piece).sources })

  function paint() {
    const { changed, sound, older, theirs, missing } = status
    own.textContent = !changed ? atFirst : sound ? 'bạn đã viết' : missing.length ? 'đang viết' : 'cần sửa'
    for (const box of boxes) paintBox(box, status)
    const confirmable = sound && older ? true : !changed && piece.stale && missing.length === 0
    show(find('[data-older]', section), older)
    if (older) paintRuns(find('[data-older-words]', section), oldWords(piece, draft!))
    show(find('[data-confirm]', section), confirmable)
    show(find('[data-theirs]', section), theirs)
    show(find('[data-ours]', section), theirs)
    show(find('[data-again]', section), confirmable || theirs)
    for (const earlier of section.querySelectorAll<HTMLElement>('[data-earlier]')) show(earlier, changed)
  }

  function paintBox({ part, field }: Box, { remarks, missing, changed }: PieceStatus) {
    const unit = field.closest<HTMLElement>('.unit')!
    const list = find('[data-remarks]', unit)
    const own = remarks.filter((remark) => remark.part === part)
    const lines = own.map(({ what, fix, weak }) => ({ text: `${what}. ${capital(fix)}.`, weak: !!weak }))
    if (changed && missing.indexOf(part) >= 0) lines.push({ text: `Chưa có ${nameOf(part)}.`, weak: true })
    unit.classList.toggle(
      'wrong',
      own.some(({ weak }) => !weak),
    )
    const before = list.textContent
    if (before === lines.map(({ text }) => capital(text)).join('')) return
    list.textContent = ''
    for (const { text, weak } of lines) {
      const item = document.createElement('p')
      item.textContent = capital(text)
      if (weak) item.className = 'weak'
      list.appendChild(item)
    }
  }

  fill()
  paint()
  const settle = () => {
    if (timer) judge()
  }
  return { piece, section, draft: () => draft, status: () => status, settle }

  function oldWords({ units }: DeskPiece, { sources }: DraftPiece) {
    const now = units.map(({ source }) => toShown(source, guide.tags)).join(' ')
    const was = Object.keys(sources).map((part) => toShown(sources[part]!, guide.tags))
    return changedWords(was.join(' ').replace(/\*\*/g, ''), now.replace(/\*\*/g, '')).now
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function paintRuns(place: HTMLElement, runs: Run[]) {
  place.textContent = ''
  for (const { text, changed } of runs) {
    const part = document.createElement(changed ? 'ins' : 'span')
    part.textContent = text
    place.appendChild(part)
  }
}
