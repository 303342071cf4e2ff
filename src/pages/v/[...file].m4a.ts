import type { APIContext } from 'astro'
import { readFileSync } from 'node:fs'
import { getCatalogue } from '../../catalogue/from-astro.ts'
import { site } from '../../site.ts'

/** Recordings that pages play: `/v/<guide>/<language>/<step>.m4a`. */
export const getStaticPaths = () =>
  getCatalogue().guides.flatMap(({ slug, editions }) =>
    [...editions].flatMap(([code, { voices }]) =>
      [...voices.values()].flat().map(({ name }) => ({
        params: { file: `${slug}/${code}/${name}` },
        props: { path: `${site.contentDir}/guides/${slug}/voice/${code}/${name}.m4a` },
      })),
    ),
  )

export const GET = ({ props }: APIContext<{ path: string }>) =>
  new Response(readFileSync(props.path), { headers: { 'content-type': 'audio/mp4' } })
