/** One message of letters that every phone knows; with a single accent it would hold 70 signs. */
const SMS_SIGNS = 160

const withoutAccents = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[–—]/g, '-')
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")

/** Words of a text message in one piece: the name, the title as far as there is room, the address. ASCII but for what has no such letter. */
export function smsText(title: string, address: string) {
  const words = withoutAccents(`Cam Tay: ${title}`).replace(/\s+/g, ' ')
  const room = SMS_SIGNS - address.length - 1
  if (words.length <= room) return `${words} ${address}`
  const cut = words.slice(0, Math.max(0, room - 3)).replace(/\s?\S*$/, '')
  return cut.length > 'Cam Tay:'.length ? `${cut}... ${address}` : address
}

/** Plain links that send an address on; they need no script and no button of anybody else. */
export const sendLinks = (title: string, address: string) => ({
  facebook: `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(address)}`,
  sms: `sms:?body=${encodeURIComponent(smsText(title, address))}`,
  viber: `viber://forward?text=${encodeURIComponent(`${title} ${address}`)}`,
})
