/** Size of a download as people buy data: `34567` → `35 KB`, `270000` → `0,3 MB`. */
export const sizeText = (bytes: number) => {
  const kilobytes = Math.max(1, Math.round(bytes / 1000))
  return kilobytes < 100 ? `${kilobytes} KB` : `${(kilobytes / 1000).toFixed(1).replace('.', ',')} MB`
}

const place = /(<small [^>]*?data-file="([^"]+)"[^>]*>)[^<]*(<\/small>)/g

/**
 * Writes the sizes into `<small data-file="pay-vi.pdf"></small>`: pages are made before the files they lead to.
 * `sizeOf` answers with the bytes of a file, by its address as the page gives it. Throws when a page names one that is not there.
 */
export function fillSizes(html: string, sizeOf: (file: string) => number | undefined) {
  const missing: string[] = []
  const filled = html.replace(place, (whole, open: string, file: string, close: string) => {
    const bytes = sizeOf(file)
    if (bytes === undefined) missing.push(file)
    return bytes === undefined ? whole : open + sizeText(bytes) + close
  })
  if (missing.length) throw new Error(`no such file: ${missing.join(', ')}`)
  return filled
}
