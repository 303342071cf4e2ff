import { askTwice } from './ask-twice.ts'
import { listDrafts, readVoices, removeDraft, type Draft, type VoiceDraft } from './drafts.ts'
import { find, show } from './find.ts'
import { leftoversOf, showLeftovers } from './leftovers.ts'

const two = (part: number) => `0${part}`.slice(-2)

/** `9:05, 22/11` on the phone's own clock */
const timeText = (time: number) => {
  const date = new Date(time)
  return `${date.getHours()}:${two(date.getMinutes())}, ${date.getDate()}/${date.getMonth() + 1}`
}

const aboutText = ({ pieces, voices, changed, sent }: Draft & { voices: number }) =>
  [
    `${Object.keys(pieces).length} khối lời, ${voices} giọng đọc.`,
    changed ? `Sửa lúc ${timeText(changed)}.` : '',
    sent ? `Đã làm tệp gửi lúc ${timeText(sent)}.` : 'Chưa gửi.',
  ].join(' ')

/** What this phone keeps in one language, and taking it off. */
export function startList(code: string) {
  const list = find('#drafts ul')
  const guides = (find('[data-guides]').dataset['guides'] || '').split(' ')
  const template = find<HTMLTemplateElement & HTMLElement>('#draft')
  const paint = () =>
    listDrafts(code).then(
      (drafts) => {
        list.textContent = ''
        for (const draft of drafts) list.appendChild(row(draft))
        show(find('#drafts'), drafts.length > 0)
        show(find('#no-drafts'), drafts.length === 0)
      },
      () => {
        const trouble = find('#trouble')
        trouble.textContent =
          'Trình duyệt này không cho giữ chữ trong máy. Mở trang bằng Chrome, không dùng chế độ ẩn danh.'
        trouble.hidden = false
      },
    )

  function row(draft: Draft & { voices: number }) {
    const item = document.importNode(template.content, true).querySelector('li')!
    const link = find<HTMLAnchorElement>('a', item)
    link.href = `/desk/${code}/${draft.slug}/`
    link.textContent = draft.title
    if (guides.indexOf(draft.slug) < 0) showGone(item, link, draft)
    find('[data-about]', item).textContent = aboutText(draft)
    const get = (what: string) => find(`[data-${what}]`, item)
    askTwice({ remove: get('remove'), sure: get('sure'), keep: get('keep') }, () => {
      removeDraft(code, draft.slug).then(paint, paint)
    })
    return item
  }

  /** The page that the link led to is no more: what was written for it stands here. */
  function showGone(item: HTMLElement, link: HTMLElement, { slug, title, pieces }: Draft) {
    const heading = document.createElement('b')
    heading.textContent = title
    link.parentNode!.replaceChild(heading, link)
    const place = find('[data-gone]', item)
    place.hidden = false
    const showWith = (voices: Record<string, VoiceDraft>) => showLeftovers(place, leftoversOf([], pieces, voices), {})
    // words stay to be read when recordings cannot be
    readVoices(code, slug).then(showWith, () => showWith({}))
  }

  paint()
}
