import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { answers } from '../../../src/tools/ask.ts'

const questions = {
  slug: {
    option: 'TÊN',
    ask: 'Tên ngắn',
    problem: (text: string) => (/^[a-z]+$/.test(text) ? undefined : `«${text}» không được`),
  },
  title: { option: '--title', ask: 'Tên bài' },
}
const example = 'npm run x -- a --title B'

/** A terminal at which somebody answers each question, and what they see. */
function person(...said: string[]) {
  const input = new PassThrough()
  const output = new PassThrough()
  let seen = ''
  output.on('data', (part: Buffer) => {
    seen += part.toString()
    if (!part.toString().endsWith(': ')) return
    const next = said.shift()
    if (next === undefined) input.end()
    else input.write(`${next}\n`)
  })
  return { from: { input, output, people: true }, seen: () => seen }
}

describe('a question to an editor', () => {
  it('is asked for what is missing only, in order', async () => {
    const { from, seen } = person('pay', 'Trả tiền')
    expect(await answers(questions, {}, { example, from })).toEqual({ slug: 'pay', title: 'Trả tiền' })
    expect(seen()).toBe('Tên ngắn: Tên bài: ')
    const other = person()
    expect(await answers(questions, { slug: 'a', title: 'B' }, { example, from: other.from })).toEqual({
      slug: 'a',
      title: 'B',
    })
    expect(other.seen()).toBe('')
  })

  it('is asked again, with the reason, until the answer can be used', async () => {
    const { from, seen } = person('', 'Trả', ' pay ', 'B')
    expect(await answers(questions, {}, { example, from })).toEqual({ slug: 'pay', title: 'B' })
    expect(seen()).toMatch(/Chưa có gì[^]*«Trả» không được/)
  })

  it('is asked for a value of the command that cannot be used', async () => {
    const { from, seen } = person('pay')
    expect(await answers(questions, { slug: 'P', title: 'B' }, { example, from })).toEqual({ slug: 'pay', title: 'B' })
    expect(seen()).toBe('«P» không được\nTên ngắn: ')
  })

  it('gives up, writing nothing, when the person closes the terminal', async () => {
    const { from } = person('pay')
    await expect(answers(questions, {}, { example, from })).rejects.toThrow('Đã dừng; chưa ghi gì.')
  })

  it('is a refusal where nobody can answer', async () => {
    const { from, seen } = person()
    const alone = { ...from, people: false }
    await expect(answers(questions, { slug: 'P' }, { example, from: alone })).rejects.toThrow(
      '«P» không được\nCòn thiếu:\n  --title: Tên bài\nVí dụ: npm run x -- a --title B',
    )
    expect(seen()).toBe('')
  })
})
