/** Is this the browser inside Zalo, Facebook, Messenger or another app? There `download` does nothing and nothing can be shared. */
export const isInApp = (userAgent: string) => /; wv\)|\bFB(?:AN|AV|_IAB)\b|\bZalo/i.test(userAgent)
