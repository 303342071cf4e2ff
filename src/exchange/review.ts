import type { Entries } from '../catalogue/entries.ts'
import { fingerprint } from '../catalogue/fingerprint.ts'
import { piecesOf } from '../catalogue/pieces.ts'
import { guideNamed, piecesNamed, targetLanguage, translationOf } from './find.ts'
import { markPieces } from './mark.ts'
import { personNamed } from './person.ts'
import { Refusal } from './refusal.ts'
import { setFrontMatter } from './splice.ts'
import type { Marked } from './stamp.ts'

interface Review {
  slug: string
  code: string
  /** Pieces that were read; all translated ones when empty. */
  names: string[]
  reviewer: string
  today: string
}

/** Records that a person who speaks the language accepts these words. */
export function reviewGuide(entries: Entries, { slug, code, names, reviewer, today }: Review): Marked {
  const guide = guideNamed(entries, slug)
  const translation = translationOf(guide, targetLanguage(entries, code))
  const person = personNamed(reviewer, '--by')
  const pieces = piecesNamed(piecesOf(guide, translation), names)
  const notReady = pieces.filter(({ words, of, current }) => words === undefined || of !== current)
  if (notReady.length) throw new Refusal(notReady.map((piece) => whyNot(piece, slug, code)).join('\n'))
  const fresh = pieces.flatMap(({ name, words, ok }) =>
    ok === fingerprint(words!) ? [] : [[name, fingerprint(words!)] as const],
  )
  if (fresh.length === 0) return { files: new Map(), changed: [] }

  let text = markPieces(translation, 'ok', new Map(fresh))
  if (!translation.front.reviewers.includes(person))
    text = setFrontMatter(text, 'reviewers', [...translation.front.reviewers, person])
  text = setFrontMatter(text, 'reviewedOn', today)
  return { files: new Map([[translation.file, text]]), changed: fresh.map(([name]) => name) }
}

const whyNot = ({ name, words }: { name: string; words: string | undefined }, slug: string, code: string) =>
  words === undefined
    ? `Khối «${name}» chưa có lời dịch: dịch trước rồi duyệt.`
    : `Khối «${name}» cũ hơn lời gốc: xem khác chỗ nào bằng npm run status -- --guide ${slug} --lang ${code}, sửa lời dịch, chạy npm run stamp -- ${slug} ${code} ${name}, rồi duyệt.`
