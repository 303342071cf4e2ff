import { channel, subscribe } from 'node:diagnostics_channel'

const NAME = 'cam-tay:build'
const parts = channel(NAME)

/** Says that a part of the build has come to its end. Nobody need listen. */
export const partIsDone = (part: string) => parts.publish(part)

export const onPartDone = (listener: (part: string) => void) => subscribe(NAME, (part) => listener(part as string))
