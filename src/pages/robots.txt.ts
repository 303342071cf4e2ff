import { site } from '../site.ts'

const lines = ['User-agent: *', 'Allow: /', ...(site.url ? [`Sitemap: ${site.url}/sitemap.xml`] : [])]
export const GET = () => new Response(`${lines.join('\n')}\n`)
