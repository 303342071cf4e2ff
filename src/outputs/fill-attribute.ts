import { readFile, writeFile } from 'node:fs/promises'

/** Fills an empty attribute of the page's list: `fillAttribute('dist/vi/search/index.html', 'data-index', '{}')`. Throws where there is none. */
export async function fillAttribute(file: string, name: string, value: string) {
  const html = await readFile(file, 'utf8')
  const empty = new RegExp(`(<ul [^>]*) ${name}(?:="")?(?=[\\s>])`)
  if (!empty.test(html)) throw new Error(`${file} has no ${name} to fill`)
  const quoted = value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  await writeFile(
    file,
    html.replace(empty, (_, before: string) => `${before} ${name}="${quoted}"`),
  )
}
