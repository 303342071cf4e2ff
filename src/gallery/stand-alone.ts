/** Where the gallery keeps the photos of its examples. */
const photos = '/gallery/'

/**
 * The HTML of an example as it may stand beside the others under the heading `id`: ids and names of landmarks are its own,
 * no title is the page's, what a script would show is shown, links lead to the heading instead of out of the gallery,
 * nothing calls, nothing plays, nothing is sent.
 * @example standAlone('<a href="tel:113" id="x">', 'Y-z') → '<a href="#Y-z" id="Y-z-x">'
 */
export const standAlone = (html: string, id: string) =>
  html
    .replace(/ (id|for)="([^"]*)"/g, ` $1="${id}-$2"`)
    .replace(/ aria-labelledby="([^"]*)"/g, ` aria-labelledby="${id} ${id}-$1"`)
    .replace(/<(aside|form)\b(?![^>]* aria-label)/g, `<$1 aria-labelledby="${id}"`)
    .replace(/(<\/?)h1\b/g, '$1h2')
    .replace(/(<[a-z]+\b[^>]*) hidden(?=[ >])/g, '$1')
    .replace(/(<a\b[^>]*?) href="[^"]*"/g, `$1 href="#${id}"`)
    .replace(/(<audio\b[^>]*?) src="[^"]*"/g, '$1')
    .replace(/(<form\b[^>]*?) action="[^"]*"/g, '$1')
    .replaceAll('/a/photos/', photos)
