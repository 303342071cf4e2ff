import { everywhere, headersFor, rules } from '../serve/headers.ts'
import { compressible, isTextType, types } from '../serve/types.ts'

const note = (about: string) => `# ${about}\n# Written by the build from src/serve/headers.ts: change it there.\n`

/** These hosts do not know the endings of the search's data, and compress only types they know. */
const searchData = ['/a/search/:tag/wasm.unknown.pagefind', '/a/search/:tag/index/*']
  .map((path) => `\n${path}\n  Content-Type: text/plain\n`)
  .join('')

const textTypes = [...new Set(Object.values(types).filter(isTextType))].join(' ')

const lines = (headers: Record<string, string>, line: (name: string, value: string) => string) =>
  Object.entries(headers)
    .map(([name, value]) => line(name, value))
    .join('\n')

/**
 * `_headers` for Netlify and Cloudflare Pages. Where two rules match, Cloudflare joins their values by a comma and Netlify
 * takes the later one, so a header may stand in two rules only where both readings say the same: Permissions-Policy, whose
 * last word on a feature counts. Cache-Control may not, so that the general rule leaves it to the host: both then send
 * `public, max-age=0, must-revalidate`, which says the same as `no-cache`.
 */
export const hostHeaders = (policy: string) => {
  const general = Object.fromEntries(Object.entries(everywhere(policy)).filter(([name]) => name !== 'Cache-Control'))
  const blocks = [{ under: '/', headers: general }, ...rules]
  return (
    note('Netlify, Cloudflare Pages') +
    blocks
      .map(({ under, headers }) => `\n${under}*\n${lines(headers, (name, value) => `  ${name}: ${value}`)}\n`)
      .join('') +
    searchData
  )
}

/**
 * For nginx, to be included in a `server` block that has its `root`. Each location repeats every header, because one
 * `add_header` in a location drops all inherited ones; `always` gives them to errors too. There is no fallback to
 * `index.html`: a page in place of a missing script is worse than a plain 404.
 */
export const nginxConfig = (policy: string) => {
  const location = (match: string, path: string) =>
    `location ${match} {\n${lines(headersFor(path, policy), (name, value) => `  add_header ${name} "${value}" always;`)}\n` +
    `  try_files $uri $uri/ =404;\n}\n`
  return `${note('nginx: include this file in a server block, beside `root`')}
index index.html;
charset utf-8;
charset_types ${textTypes.replace('text/html ', '')};  # text/html always is
types {
${lines(types, (extension, type) => `  ${type} ${extension};`)}
}
absolute_redirect off;
error_page 404 /404.html;
error_page 403 =404 /404.html;
gzip_static on;
gzip_vary on;

location ~ (^|/)(\\.(?!well-known/)|_headers$) { return 404; }
${rules.map(({ under }) => location(`^~ ${under}`, under)).join('')}${location('/', '/')}`
}

/** For a CDN before a storage, and for whoever writes the configuration of another host: the table itself. */
export const headerTable = (policy: string) => `${JSON.stringify({ everywhere: everywhere(policy), rules }, null, 2)}\n`

/** For nginx with the module that Debian calls libnginx-mod-http-brotli-static; without it nginx would refuse to start. */
export const nginxBrotli = `${note('nginx with ngx_brotli: include this file too, beside nginx.conf')}
brotli_static on;
`

const forms = [
  { encoding: 'br', suffix: '.br', accepted: 'br' },
  { encoding: 'gzip', suffix: '.gz', accepted: 'gzip' },
]

/** Sends the file made by the build in place of the one asked for; a range is one of the file itself. */
const precompressed = ({ suffix, accepted }: (typeof forms)[number]) => `
RewriteCond %{HTTP:Accept-Encoding} (^|[,\\s])${accepted}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))
RewriteCond %{HTTP:Range} =""
RewriteCond %{REQUEST_FILENAME}${suffix} -f
RewriteRule .* %{REQUEST_URI}${suffix} [L]
RewriteCond %{HTTP:Accept-Encoding} (^|[,\\s])${accepted}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))
RewriteCond %{REQUEST_FILENAME}index.html${suffix} -f
RewriteRule (^|/)$ %{REQUEST_URI}index.html${suffix} [L]`

const compressedFiles = ({ encoding, suffix }: (typeof forms)[number]) => `
RemoveType ${suffix}
AddEncoding ${encoding} ${suffix}`

/**
 * For Apache 2.4, as `.htaccess` in the site's folder; needs mod_headers and mod_rewrite, and `AllowOverride All`. A rule of the
 * table holds only for answers that found their file.
 */
export const apacheConfig = (policy: string) => {
  const found = `%{REQUEST_STATUS} -in {'200','206','304'}`
  const rule = ({ under, headers }: (typeof rules)[number]) =>
    lines(
      headers,
      (name, value) => `Header always set ${name} "${value}" "expr=%{REQUEST_URI} =~ m#^${under}# && ${found}"`,
    )
  return `${note("Apache 2.4: copy this file into the site's folder as .htaccess")}
Options -Indexes -MultiViews +FollowSymLinks
DirectoryIndex index.html
ErrorDocument 404 /404.html
AddCharset utf-8 ${Object.keys(types)
    .filter((extension) => isTextType(types[extension]!))
    .map((extension) => `.${extension}`)
    .join(' ')}
${lines(types, (extension, type) => `AddType ${type} .${extension}`)}

# the compressed forms that stand beside the files
SetEnv no-gzip 1
SetEnv no-brotli 1${forms.map(compressedFiles).join('')}
RewriteEngine On
RewriteRule (^|/)(\\.(?!well-known/)|_headers$) - [R=404,L]${forms.map(precompressed).join('')}
<FilesMatch "\\.(${compressible.join('|')})(\\.br|\\.gz)?$">
  Header merge Vary Accept-Encoding
</FilesMatch>

${lines(everywhere(policy), (name, value) => `Header always set ${name} "${value}"`)}
${rules.map(rule).join('\n')}
`
}
