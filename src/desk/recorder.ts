import { audioTypes, type AudioType } from './file-format.ts'

/** Why no voice can be recorded here. */
export type NoVoice = 'insecure' | 'unable' | 'refused' | 'no-microphone'

export interface Recorded {
  type: AudioType
  bytes: ArrayBuffer
  seconds: number
}

export interface Recording {
  stop(): void
  /** What was recorded, once it is stopped; rejects when nothing was. */
  ended: Promise<Recorded>
}

/** A step is read in a few seconds; a forgotten recording fills the phone. */
export const MOST_SECONDS = 120
const BITS = 32_000

/** Undefined where recording may be tried. */
export const whyNoVoice = (): NoVoice | undefined =>
  !window.isSecureContext
    ? 'insecure'
    : !navigator.mediaDevices || !navigator.mediaDevices.getUserMedia || !('MediaRecorder' in window) || !typeOf()
      ? 'unable'
      : undefined

const typeOf = () => audioTypes.filter((type) => MediaRecorder.isTypeSupported(type))[0]

/** The browser's own names for a refused and a missing microphone. */
export const noVoiceOf = (error: unknown): NoVoice => {
  const name = (error as Error | undefined)?.name
  return name === 'NotFoundError' ? 'no-microphone' : name === 'NotAllowedError' ? 'refused' : 'unable'
}

/** `level` hears how loud it is, from 0 to 1, and for how many seconds it runs. Rejects with the browser's own error. */
export async function startRecording(level: (loud: number, seconds: number) => void): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  })
  const type = typeOf()!
  const recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: BITS })
  const listening = listenTo(stream)
  const parts: Blob[] = []
  const start = performance.now()
  const seconds = () => (performance.now() - start) / 1000
  const timer = window.setInterval(() => {
    level(listening.loud(), seconds())
    if (seconds() >= MOST_SECONDS) stop()
  }, 100)
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop()
  }
  const ended = new Promise<Recorded>((resolve, reject) => {
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
    recorder.addEventListener('error', () => stop())
    recorder.addEventListener('stop', () => {
      const lasted = seconds()
      clearInterval(timer)
      listening.close()
      for (const track of stream.getTracks()) track.stop()
      const sound = new Blob(parts, { type })
      if (!sound.size) return reject(new Error('nothing was recorded'))
      readBytes(sound).then((bytes) => resolve({ type, bytes, seconds: lasted }), reject)
    })
  })
  recorder.start()
  return { stop, ended }
}

const readBytes = (sound: Blob) => new Response(sound).arrayBuffer()

/** How loud a stream is just now. */
function listenTo(stream: MediaStream) {
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  const samples = new Uint8Array(analyser.fftSize)
  context.createMediaStreamSource(stream).connect(analyser)
  return {
    loud() {
      analyser.getByteTimeDomainData(samples)
      return Math.min(1, samples.reduce((most, sample) => Math.max(most, Math.abs(sample - 128)), 0) / 90)
    },
    close: () => void context.close().catch(() => undefined),
  }
}
