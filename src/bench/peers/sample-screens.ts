import sharp from 'sharp'
import { useFonts } from '../../share/fonts.ts'
import { svgOf, svgText } from '../../share/svg-text.ts'
import { fillings, heads } from './sample-words.ts'

export const WIDTH = 1200
export const HEIGHT = 900

const hues = [205, 145, 25, 285, 335, 100, 180, 50]

function row(screen: number, at: number) {
  const y = 210 + at * 110
  const hue = (hues[screen]! + at * 35) % 360
  const line = (text: string, from: number, size: number, bold: boolean, fill: string) =>
    svgText([[{ text, bold }]], { x: 512, y: from, size, leading: size, fill })
  const place = fillings.place[(screen * 3 + at) % fillings.place.length]!
  return (
    `<rect x="432" y="${y}" width="336" height="78" rx="14" fill="hsl(${hues[screen]},60%,${92 - at}%)"/>` +
    `<circle cx="474" cy="${y + 39}" r="23" fill="hsl(${hue},70%,48%)"/>` +
    line(heads[(screen * 2 + at) % heads.length]!, y + 34, 22, true, '#223') +
    line(`${place}, ${at + 7} giờ ${screen + 10}`, y + 62, 16, false, '#556')
  )
}

/** A phone's screen with rows of text, a ring and an arrow around one of them, as people draw into screenshots. */
function screenSvg(screen: number): string {
  const hue = hues[screen]!
  const [x, y] = [500 + screen * 20, 250 + 110 * (screen % 5)]
  const title = svgText([[{ text: `Màn hình ${screen + 1}`, bold: false }]], {
    ...{ x: 530, y: 132, size: 30, leading: 30, fill: '#fff' },
  })
  return svgOf(
    WIDTH,
    HEIGHT,
    `<defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="hsl(${hue},55%,82%)"/>` +
      `<stop offset="1" stop-color="hsl(${(hue + 50) % 360},45%,60%)"/></linearGradient></defs>` +
      `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#g)"/>` +
      '<rect x="400" y="40" width="400" height="820" rx="44" fill="#1b1d22"/>' +
      '<rect x="416" y="72" width="368" height="756" rx="22" fill="#fff"/>' +
      `<rect x="416" y="72" width="368" height="96" fill="hsl(${hue},65%,40%)"/>${title}` +
      [0, 1, 2, 3, 4].map((at) => row(screen, at)).join('') +
      `<g fill="none" stroke="#e0142b" stroke-width="9"><circle cx="${x}" cy="${y}" r="46"/>` +
      `<path d="M${920 - screen * 8} 420L${x + 50} ${y + 8}"/></g>`,
  )
}

export async function drawScreen(screen: number, file: string) {
  useFonts()
  await sharp(Buffer.from(screenSvg(screen)))
    .png()
    .toFile(file)
}
