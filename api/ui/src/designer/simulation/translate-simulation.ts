/** The simulation says its words itself: they are put into others as they come onto the page. */
export function translateSimulation(root: HTMLElement, words: Readonly<Record<string, string>>): () => void {
  const known = (text: string) => (Object.hasOwn(words, text.trim()) ? words[text.trim()] : undefined)

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
