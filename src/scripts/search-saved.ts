/** Marks the guides of the list, and so the answers, that open without a network. Where all do, there is nothing to tell. */
async function mark() {
  const here: Record<string, boolean> = {}
  // all storage, not only what is saved by name: this page has few bytes left for names
  for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) here[url] = true
  const links = Array.from(document.querySelectorAll<HTMLAnchorElement>('.hits a'))
  const saved = links.filter(({ href }) => here[href.split('#')[0]!])
  const word = document.querySelector<HTMLTemplateElement>('#words')!.content.lastElementChild!
  if (saved.length < links.length)
    for (const link of saved) link.querySelector('span')!.appendChild(word.cloneNode(true))
}

mark().catch(() => undefined)
