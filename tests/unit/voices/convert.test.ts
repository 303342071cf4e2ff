import { expect, it, vi } from 'vitest'
import { convertVoice, type Converted } from '../../../src/voices/convert.ts'
import { amr, loudness, probe, sound, tone } from './sounds.ts'

vi.setConfig({ testTimeout: 400_000 })

const converted = async (bytes: Uint8Array) => {
  const voice = await convertVoice(bytes)
  if ('rule' in voice) throw new Error(`${voice.rule}: ${voice.what}`)
  return voice
}
const aac = { codec_name: 'aac', profile: 'LC', channels: 1, sample_rate: '24000' }
const note = tone(2)

it.each([
  ['wav', () => sound(note)],
  ['wav of eight bits at 8 kHz', () => sound(note, 'wav', ['-c:a', 'pcm_u8', '-ar', '8000'])],
  ['stereo', () => sound(note, 'm4a', ['-ac', '2'])],
  ['m4a', () => sound(note, 'm4a')],
  ['aac', () => sound(note, 'aac')],
  ['3gp', () => sound(note, '3gp')],
  ['ogg', () => sound(note, 'ogg')],
  ['webm', () => sound(note, 'webm')],
  ['mp3', () => sound(note, 'mp3')],
  ['amr', () => amr(2)],
])('a voice note as %s becomes AAC-LC, mono, 32 kb/s', async (_, make) => {
  const { bytes, seconds } = await converted(make())
  const { streams, format } = probe(bytes)
  expect(streams).toHaveLength(1)
  expect(streams[0]).toMatchObject(aac)
  expect(bytes.length / seconds).toBeLessThan(5000)
  expect(Number(format.duration)).toBeCloseTo(seconds, 1)
})

it('the same note gives the same bytes, without a date, ready to play from its start', async () => {
  const bytes = sound(note, 'm4a', ['-metadata', 'creation_time=2020-01-02T03:04:05Z', '-metadata', 'artist=Ai đó'])
  const voice = await converted(bytes)
  expect((await converted(bytes)).bytes.equals(voice.bytes)).toBe(true)
  const { format, streams } = probe(voice.bytes)
  expect({ ...format.tags, ...(streams[0]!['tags'] as unknown as object) }).not.toHaveProperty('creation_time')
  expect(voice.bytes.includes('Ai đó')).toBe(false)
  expect(voice.bytes.includes('Lavf')).toBe(false)
  expect(voice.bytes.indexOf('moov')).toBeLessThan(voice.bytes.indexOf('mdat'))
  expect(voice.bytes.subarray(4, 12).toString()).toBe('ftypM4A ')
})

it('the silence at both ends goes, and a knock on the phone with it', async () => {
  const knock = `between(t,0.2,0.24)*0.5*sin(2*PI*700*t)`
  const source = tone(2, { before: 3, behind: 4 }).replace("exprs='", `exprs='${knock}+`)
  const { seconds } = await converted(sound(source))
  expect(seconds).toBeGreaterThan(1.9)
  expect(seconds).toBeLessThan(2.6)
})

it.each([
  ['quiet', 0.05],
  ['as it should be', 0.7],
  ['loud', 2],
])('a %s recording is as loud as the others', async (_, volume) => {
  const { bytes } = await converted(sound(tone(4, { volume, before: 0.2, behind: 0.2 })))
  expect(loudness(bytes)).toBeGreaterThan(-17.5)
  expect(loudness(bytes)).toBeLessThan(-14.5)
})

it.each([
  ['nothing', 'voice-broken', () => Buffer.alloc(0)],
  ['silence', 'voice-silent', () => sound('anullsrc=d=3')],
  ['a hiss', 'voice-silent', () => sound('anoisesrc=a=0.001:d=3:seed=1')],
  ['a click', 'voice-silent', () => sound(tone(0.05, { before: 1, behind: 1 }))],
  ['a syllable', 'voice-short', () => sound(tone(0.25, { before: 1, behind: 1 }))],
  ['two minutes and more', 'voice-long', () => sound(tone(122), 'm4a')],
  ['a shout into the microphone', 'voice-clipped', () => sound(tone(2, { volume: 30 }), 'wav')],
  ['a shout that was compressed', 'voice-clipped', () => sound(tone(2, { volume: 30 }), 'm4a')],
])('%s is refused as %s', async (_, rule, make) => {
  const refused = await convertVoice(make())
  expect((refused as Converted).bytes).toBeUndefined()
  expect(refused).toMatchObject({ rule, what: expect.stringMatching(/./), fix: expect.stringMatching(/./) })
})
