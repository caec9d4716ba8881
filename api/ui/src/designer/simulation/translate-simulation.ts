import { LANGUAGES, type Language } from '../../language/language'
import { simulationTexts } from './simulation-texts'

/** The words of a language, by the library's own and by those of any language it was put into before. */
export function wordsIn(tag: Language): ReadonlyMap<string, string> {
  const wanted: Readonly<Record<string, string>> = simulationTexts[tag].words
  const put = LANGUAGES.flatMap((one) => Object.entries(simulationTexts[one].words))
  return new Map(put.flatMap(([own, said]) => [own, said].map((word) => [word, wanted[own]!] as const)))
}

/** The simulation says its words itself: they are put into others as they come onto the page. */
export function translateSimulation(root: HTMLElement, tag: Language): () => void {
  const words = wordsIn(tag)
  const known = (text: string) => words.get(text.trim())

  function translate(node: Node): void {
    if (node instanceof Text) {
      const other = known(node.data)
      if (other && other !== node.data.trim()) node.data = other
      return
    }
    if (!(node instanceof Element)) return
    const title = node.getAttribute('title')
    const other = title && known(title)
    if (other && other !== title) node.setAttribute('title', other)
    node.childNodes.forEach(translate)
  }

  translate(root)
  const observer = new MutationObserver((changes) =>
    changes.forEach(({ target, addedNodes, type }) =>
      type === 'childList' ? addedNodes.forEach(translate) : translate(target),
    ),
  )
  observer.observe(root, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['title'],
  })
  return () => observer.disconnect()
}
