/** Copies the words of an element; resolves to false where the phone does not let us, with the words selected for the finger. */
export function copyWords(element: HTMLElement): Promise<boolean> {
  const byHand = () => {
    const selection = getSelection()
    const range = document.createRange()
    range.selectNodeContents(element)
    if (selection) {
      selection.removeAllRanges()
      selection.addRange(range)
    }
    try {
      return document.execCommand('copy')
    } catch {
      return false
    }
  }
  // Absent before Chrome 66 and where the page did not come by https.
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (!clipboard || !clipboard.writeText) return Promise.resolve(byHand())
  return clipboard.writeText((element.textContent || '').trim()).then(() => true, byHand)
}
