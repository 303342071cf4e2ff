import { expect, it } from 'vitest'
import { fingerprint } from '../../../src/catalogue/fingerprint.ts'
import { loadCatalogue } from '../../../src/catalogue/from-disk.ts'
import { voicePath } from '../../../src/catalogue/voice-path.ts'
import { contentFolder, swap } from '../../fixtures/content/folder.ts'
import { mediaOf } from '../../../src/worker/parts-of.ts'

const folder = 'guides/pay-bill/voice/vi'
const head = '\0\0\0\x1cftypM4A \0\0\0\0'

/** Where the recordings of the first step are, in a library whose words and recordings are these. */
function paths(sound: string, words = 'tin nhắn') {
  const read = fingerprint(`Mở ${words} báo tiền điện.`)
  const entry = (name: string) => `${name}: { date: 2026-11-20, consent: true, read: '${read}' }\n`
  const dir = contentFolder({
    'guides/pay-bill/vi.mdx': swap('tin nhắn', words),
    [`${folder}/voice.yaml`]: entry('open-message') + entry('open-message.caobang'),
    [`${folder}/open-message.m4a`]: head + sound,
    [`${folder}/open-message.caobang.m4a`]: `${head}other`,
  })
  const { editions, slug } = loadCatalogue(dir, { showDrafts: true, today: '2026-11-22' }).guides[0]!
  return editions
    .get('vi')!
    .voices.get('open-message')!
    .map((voice) => voicePath(slug, 'vi', voice))
}

it('a new recording has a new path, of the same size or not; the others keep theirs', () => {
  const [old, other] = paths('old words')
  expect(old).toMatch(/^\/v\/pay-bill\/vi\/[0-9a-f]{8}\/open-message\.m4a$/)
  expect(other).toMatch(/^\/v\/pay-bill\/vi\/[0-9a-f]{8}\/open-message\.caobang\.m4a$/)
  for (const [sound, words] of [
    ['new words', 'thư'],
    ['new words', 'tin nhắn'],
    ['longer new words', 'thư'],
  ] as const) {
    expect(paths(sound, words)[0]).not.toBe(old)
    expect(paths(sound, words)[1]).toBe(other)
  }
  expect(paths('old words')).toEqual([old, other])
  // what is saved with a page
  expect(mediaOf(`<audio src="${old}"></audio><audio src="${other}">`, 'voices')).toEqual([old, other])
})
