import { afterEach, expect, it, vi } from 'vitest'
import type { DeskGuide } from '../../../src/desk/data.ts'
import type { OpenPiece } from '../../../src/desk/piece.ts'
import { openVoices } from '../../../src/desk/voices.ts'

/** As much of an element as a row of recordings asks of it. */
class Part {
  hidden = false
  textContent = ''
  dataset: Record<string, string> = {}
  value = 0
  src = ''
  click: () => void = () => undefined
  parts = new Map<string, Part>()
  addEventListener(_: string, act: () => void) {
    this.click = act
  }
  querySelector(selector: string) {
    const part = this.parts.get(selector) ?? new Part()
    this.parts.set(selector, part)
    return part
  }
  focus() {}
  removeAttribute() {}
}

type Answer = { give(): void; refuse(): void }
const asked: Answer[] = []

/** A phone whose owner is asked for the microphone each time, and whose storage is forbidden. */
function phone() {
  asked.length = 0
  const getUserMedia = () =>
    new Promise((give, refuse) => {
      asked.push({
        give: () => give({ getTracks: () => [] }),
        refuse: () => refuse(Object.assign(new Error('no'), { name: 'NotAllowedError' })),
      })
    })
  class Recorder {
    static isTypeSupported = () => true
    state = 'inactive'
    acts: Record<string, ((event: { data: Blob }) => void)[]> = {}
    addEventListener(name: string, act: (event: { data: Blob }) => void) {
      this.acts[name] = [...(this.acts[name] ?? []), act]
    }
    start() {
      this.state = 'recording'
    }
    stop() {
      this.state = 'inactive'
      for (const name of ['dataavailable', 'stop'])
        for (const act of this.acts[name] ?? []) act({ data: new Blob(['sound']) })
    }
  }
  class Listening {
    createAnalyser = () => ({ fftSize: 4, getByteTimeDomainData() {} })
    createMediaStreamSource = () => ({ connect() {} })
    close = () => Promise.resolve()
  }
  vi.stubGlobal('window', globalThis)
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('document', { querySelectorAll: () => [] })
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } })
  vi.stubGlobal('MediaRecorder', Recorder)
  vi.stubGlobal('AudioContext', Listening)
}
afterEach(() => vi.unstubAllGlobals())

function desk() {
  phone()
  const rows = ['one', 'two'].map((name) => {
    const section = new Part()
    let words = `words of ${name}`
    const status = () => ({ words: { '#1': words }, missing: [], remarks: [] })
    // a letter that was typed just before
    const settle = () => (words = `${words}.`.replace('..', '.'))
    return { piece: { name, kind: 'Step', units: [{ part: '#1' }] }, section, status, settle } as unknown as OpenPiece
  })
  const told: string[] = []
  const voices = openVoices(
    { slug: 's', title: 't', language: { code: 'hmn' } } as DeskGuide,
    rows,
    {},
    {
      trouble: (kind) => told.push(kind),
      changed: () => undefined,
      settled: () => told.push('settled'),
    },
  )
  voices.refresh()
  const part = (row: number, what: string) =>
    (rows[row]!.section as unknown as Part).querySelector('[data-voice]').querySelector(`[data-${what}]`)
  return { voices, part, told }
}
const turns = () => new Promise((done) => setTimeout(done, 30))

it('a second tap, on this block or another, opens no second microphone, and the buttons are gone meanwhile', async () => {
  const { part, voices } = desk()
  part(0, 'record').click()
  part(0, 'record').click()
  part(1, 'record').click()
  expect(asked).toHaveLength(1)
  expect([part(0, 'record').hidden, part(1, 'record').hidden]).toEqual([true, true])
  expect(part(0, 'say').textContent).toBe('Đang mở micrô…')
  voices.refresh()
  expect(part(0, 'say').textContent).toBe('Đang mở micrô…')
  asked[0]!.give()
  await turns()
  expect([part(0, 'record').hidden, part(0, 'stop').hidden, part(1, 'record').hidden]).toEqual([true, false, true])
  part(0, 'stop').click()
  await turns()
  expect([part(0, 'record').hidden, part(1, 'record').hidden]).toEqual([false, false])
  expect(Object.keys(voices.current())).toEqual(['one'])
})

it('words written just before the tap are the words that are read', async () => {
  const { part, voices } = desk()
  part(0, 'record').click()
  asked[0]!.give()
  await turns()
  part(0, 'stop').click()
  await turns()
  expect(voices.current()['one']!.read).toEqual({ '#1': 'words of one.' })
})

it('after a refused microphone it can be tried again, on every block', async () => {
  const { part } = desk()
  part(0, 'record').click()
  asked[0]!.refuse()
  await turns()
  expect([part(0, 'record').hidden, part(1, 'record').hidden]).toEqual([false, false])
  expect(part(0, 'say').textContent).toContain('chưa được dùng micrô')
  part(1, 'record').click()
  asked[1]!.give()
  await turns()
  expect(part(1, 'stop').hidden).toBe(false)
  part(1, 'stop').click()
  await turns()
})

it('a recording that could not be kept is told to be so, until it is taken away', async () => {
  const { part, voices, told } = desk()
  part(0, 'record').click()
  asked[0]!.give()
  await turns()
  expect(voices.inDanger()).toBe(true)
  part(0, 'stop').click()
  await turns()
  expect(told).toContain('blocked')
  for (let again = 0; again < 2; again++) {
    expect(part(0, 'say').textContent).toMatch(/^Đã thu 0:00, nhưng chưa giữ được trong máy\./)
    expect([voices.allKept(), voices.inDanger()]).toEqual([false, true])
    voices.refresh()
  }
  expect(Object.keys(voices.current())).toEqual(['one'])
  part(0, 'remove').click()
  await turns()
  expect([voices.allKept(), voices.inDanger(), part(0, 'say').textContent]).toEqual([true, false, 'Chưa thu.'])
})
