import type { APIContext } from 'astro'
import { readFileSync } from 'node:fs'
import { getCatalogue } from '../../catalogue/from-astro.ts'
import { voicePath } from '../../catalogue/voice-path.ts'
import { site } from '../../site.ts'

/** Recordings that pages play: `/v/<guide>/<language>/<hash>/<step>.m4a`. */
export const getStaticPaths = () =>
  getCatalogue().guides.flatMap(({ slug, editions }) =>
    [...editions].flatMap(([code, { voices }]) =>
      [...voices.values()].flat().map((voice) => ({
        params: { file: voicePath(slug, code, voice).slice('/v/'.length, -'.m4a'.length) },
        props: { path: `${site.contentDir}/guides/${slug}/voice/${code}/${voice.name}.m4a` },
      })),
    ),
  )

export const GET = ({ props }: APIContext<{ path: string }>) =>
  new Response(readFileSync(props.path), { headers: { 'content-type': 'audio/mp4' } })
