import { getCatalogue } from '../../../../../catalogue/from-astro.ts'
import { qrSvg } from '../../../../../share/qr.ts'
import { shortAddress } from '../../../../../share/short-address.ts'
import { site } from '../../../../../site.ts'

/** The code that stands on a printed guide; fetched only when it is printed. A trial build has no address and no code. */
export function getStaticPaths() {
  const { languages, guides } = getCatalogue()
  if (!site.url) return []
  return languages.flatMap((language) =>
    guides.map(({ slug, bones }) => ({
      params: { lang: language.code, slug },
      props: { address: shortAddress(site.url, language, bones.number)! },
    })),
  )
}

export const GET = ({ props }: { props: { address: { qr: string } } }) =>
  new Response(qrSvg(props.address.qr).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'))
