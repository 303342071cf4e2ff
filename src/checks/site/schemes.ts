import { error, type SiteCheck } from './check.ts'
import { placeOf } from './place.ts'

const forms: Record<string, { form: RegExp; example: string }> = {
  tel: { form: /^tel:\+?\d{2,15}$/, example: 'tel:113' },
  sms: { form: /^sms:(?:\+?\d{2,15})?(?:\?&?body=[^\s<>"]*)?$/, example: 'sms:156?body=Xin%20chào' },
  mailto: { form: /^mailto:[^\s@]+@[^\s@]+$/, example: 'mailto:ten@noi.vn' },
  viber: { form: /^viber:\/\/forward\?text=[^\s<>"]+$/, example: 'viber://forward?text=Xin%20chào' },
}

/** Those are for the check of leftovers: they hold code or data. */
const holdsCode = /^(?:data|blob|javascript|vbscript)$/

/** Links that are no page: only calls, messages (Viber's too) and mail, each in a form that every phone understands. */
export const schemes: SiteCheck = ({ siteUrl }) => ({
  page: ({ file, url, addresses }) =>
    addresses.flatMap(({ text, line }) => {
      const place = placeOf(text, url, siteUrl)
      if (place.kind === 'inside' || place.kind === 'outside') return []
      const scheme = place.kind === 'scheme' ? place.scheme : ''
      const known = forms[scheme]
      if (holdsCode.test(scheme) || known?.form.test(text)) return []
      return [
        error(file, {
          rule: 'link-scheme',
          line,
          what: `liên kết «${text}» không mở được`,
          why: 'điện thoại chỉ chắc chắn hiểu trang web, tel:, sms:, mailto: và viber:',
          fix: known ? `viết liền, ví dụ ${known.example}` : 'đổi sang địa chỉ https, hoặc bỏ đi',
        }),
      ]
    }),
})
