/** The characters of GSM 03.38 that take one place; those of its extension take two. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const EXTENSION = '^{}\\[~]|€'

/** How many characters a reader sees. */
export const characters = (text: string): number => [...text].length

/**
 * How many SMS a text is sent as: of 160 places, or 153 each where it takes several; of 70 and 67
 * where any character is outside of GSM's alphabet, as Chinese is.
 */
export function smsParts(text: string): number {
  if (text === '') return 0
  const signs = [...text]
  const inAlphabet = signs.every((sign) => BASIC.includes(sign) || EXTENSION.includes(sign))
  const places = inAlphabet
    ? signs.reduce((sum, sign) => sum + (EXTENSION.includes(sign) ? 2 : 1), 0)
    : text.length
  const [single, each] = inAlphabet ? [160, 153] : [70, 67]
  return places <= single ? 1 : Math.ceil(places / each)
}
