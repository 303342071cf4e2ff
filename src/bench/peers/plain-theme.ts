/** A page as written by hand for Hugo and Eleventy, each with its own template marks: less than a real site needs. */
interface Parts {
  lang: string
  title: string
  home: string
  search: string
  css: string
  languages: string
  main: string
}

export const plainPage = ({ lang, title, home, search, css, languages, main }: Parts) => `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="${css}"></head>
<body><header><a href="${home}">Cẩm nang</a> <a href="${search}">Tìm</a> <nav>${languages}</nav></header>
${main}
</body></html>
`

export const plainCss = `body{margin:0 auto;max-width:42rem;padding:0 1rem 3rem;font:1.05rem/1.6 system-ui,sans-serif;color:#1d2328}
header{display:flex;flex-wrap:wrap;gap:.4rem 1rem;padding:.8rem 0;border-bottom:1px solid #d5dbe0}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.2rem;margin-top:2rem}
img{max-width:100%;height:auto;border-radius:8px}a{color:#0b5c8a}
.warning{border-left:4px solid #b3261e;background:#fdecea;padding:.4rem 1rem;margin:1.5rem 0}
`

export const plainWarning = (title: string, words: string) =>
  `<aside class="warning"><p><strong>${title}</strong></p><p>${words}</p></aside>`

/** The page of the search: Pagefind's own. */
export const searchMain = `<main><div id="search"></div><link rel="stylesheet" href="/pagefind/pagefind-ui.css">
<script src="/pagefind/pagefind-ui.js"></script>
<script>addEventListener('DOMContentLoaded',()=>new PagefindUI({element:'#search'}))</script></main>`
