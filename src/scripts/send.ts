/** What Web Share says: sent (or the person chose not to), wants a fresh tap, or cannot. */
export type Sent = 'done' | 'again' | 'failed'

export const outcome = (sending: Promise<unknown>): Promise<Sent> =>
  sending.then(
    () => 'done' as const,
    (error: unknown) => {
      const name = error instanceof Error || error instanceof DOMException ? error.name : ''
      return name === 'AbortError' ? 'done' : name === 'NotAllowedError' ? 'again' : 'failed'
    },
  )

type Sharing = Partial<Pick<Navigator, 'share' | 'canShare'>>

/** Can this browser send an address? A picture? Neither exists inside Zalo and Facebook. */
export const canSendLink = ({ share }: Sharing) => typeof share === 'function'
export const canSendPicture = (phone: Sharing) => {
  try {
    const sample = new File([''], 'a.jpg', { type: 'image/jpeg' })
    return canSendLink(phone) && typeof phone.canShare === 'function' && phone.canShare({ files: [sample] })
  } catch {
    return false
  }
}

export const sendLink = (title: string, url: string) => outcome(navigator.share({ title, url }))

/** Fetches the picture at the first tap. On a slow line the tap is too old by then: the next one sends at once. */
export function pictureSender(address: string) {
  let fetched: Promise<File> | undefined
  const file = () =>
    (fetched =
      fetched ||
      fetch(address)
        .then((answer) => (answer.ok ? answer.blob() : Promise.reject(new Error(String(answer.status)))))
        .then((body) => new File([body], address.split('/').pop() || 'a.jpg', { type: 'image/jpeg' })))
  return (): Promise<Sent> =>
    file().then(
      (picture) => outcome(navigator.share({ files: [picture] })),
      () => {
        fetched = undefined
        return 'failed' as const
      },
    )
}
