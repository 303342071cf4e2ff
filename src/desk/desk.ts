import type { DeskGuide } from './data.ts'
import { isFull, readDraft, readVoices, removeVoice, savePieces } from './drafts.ts'
import { find, show } from './find.ts'
import { keeper, type Kept } from './keeper.ts'
import { leftoversOf, showLeftovers } from './leftovers.ts'
import { progressOf, type DraftPiece } from './model.ts'
import { openPiece, type OpenPiece } from './piece.ts'
import { openSending } from './sending.ts'
import { openVoices } from './voices.ts'

const troubles = {
  full: 'Máy đầy, chữ mới chưa giữ được. Đừng đóng trang: bấm «Gửi đi» rồi gửi ngay, hoặc xóa bớt ảnh trong máy rồi viết tiếp.',
  blocked:
    'Trình duyệt này không cho giữ chữ trong máy. Viết xong thì gửi ngay, đừng đóng trang. Muốn giữ được thì mở trang này bằng Chrome, không dùng chế độ ẩn danh.',
}
const states: Record<Kept, string> = {
  saving: 'Đang giữ…',
  saved: 'Đã giữ trong máy.',
  full: 'Chưa giữ được!',
  blocked: 'Chưa giữ được!',
}

/** A page of the desk: shows the boxes with what this phone has kept. */
export async function startDesk(guide: DeskGuide) {
  const { slug, title } = guide
  const { code } = guide.language
  const about = { code, slug, title }
  const trouble = (kind: 'full' | 'blocked') => {
    const place = find('#trouble')
    place.textContent = troubles[kind]
    place.hidden = false
  }
  const bar = find('#progress')
  const tell = (state: Kept) => {
    find('[data-kept]', bar).textContent = states[state]
    if (state === 'full' || state === 'blocked') trouble(state)
    if (state === 'saved') settled()
  }
  const settled = () => {
    if (!saver.inDanger() && recorded.allKept()) find('#trouble').hidden = true
  }
  const saver = keeper<DraftPiece | undefined>((pieces) => savePieces(about, pieces), tell, isFull)

  // a storage that cannot be read keeps nothing either, but the desk works on
  const [draft, voices] = await Promise.all([readDraft(code, slug), readVoices(code, slug)]).catch(() => {
    trouble('blocked')
    return [undefined, {}] as const
  })

  let pieces: OpenPiece[] = []
  const changed = () => {
    const { done, all } = progressOf(
      guide,
      pieces.map(({ status }) => status()),
    )
    find('[data-done]', bar).textContent = `${done}/${all}`
    for (const listen of listeners) listen()
  }
  const listeners: (() => void)[] = []
  pieces = guide.pieces.map((piece) =>
    openPiece(guide, piece, draft && draft.pieces[piece.name], {
      save: (next) => saver.keep(piece.name, next),
      tell: changed,
    }),
  )
  const recorded = openVoices(guide, pieces, voices, { trouble, changed, settled })
  const left = find('#leftovers')
  const over = leftoversOf(guide.pieces, (draft && draft.pieces) || {}, voices)
  show(left, over.length > 0)
  showLeftovers(left, over, guide.tags, ({ name }) => {
    saver.keep(name, undefined)
    removeVoice(code, slug, name).catch(() => undefined)
    show(left, left.querySelector('.leftover') !== null)
  })
  listeners.push(recorded.refresh, openSending(guide, pieces, recorded))

  for (const id of ['how', 'progress']) find(`#${id}`).hidden = false
  show(find('#need-script'), false)
  changed()
  if (draft && Object.keys(draft.pieces).length) tell('saved')
  window.addEventListener('beforeunload', (event) => {
    if (!saver.inDanger() && !recorded.inDanger()) return
    event.preventDefault()
    // all that Chrome heeded before version 119
    event.returnValue = 'Còn chữ hay giọng đọc chưa giữ.'
  })
  // a phone that is short of room throws away first what did not ask
  if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(() => undefined)
}
