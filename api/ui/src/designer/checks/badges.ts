import { findingWords, isError, type Finding } from '../../findings/finding-words'
import { language } from '../../language/language'
import { service, type Modeler } from '../modeler/services'
import { shapeOf } from '../modeler/shape-of'

const TYPE = 'finding'

/** Puts a badge with the number of findings at each element that has any. */
export function showBadges(
  modeler: Modeler,
  findings: readonly Finding[],
  show: (elementId: string) => void,
): void {
  const overlays = service(modeler, 'overlays')
  overlays.remove({ type: TYPE } as never)
  for (const elementId of new Set(findings.map((finding) => finding.elementId))) {
    const here = findings.filter((finding) => finding.elementId === elementId)
    const element = shapeOf(modeler, elementId)
    if (!element || element === service(modeler, 'canvas').getRootElement()) continue
    const flow = 'waypoints' in element
    overlays.add(element as never, TYPE, {
      position: flow ? { top: -9, left: -9 } : { top: -9, right: 9 },
      html: badge(here, () => show(elementId)),
    } as never)
  }
}

/** The list says the same for the keyboard and for those who hear the page. */
function badge(findings: readonly Finding[], show: () => void): HTMLElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.tabIndex = -1
  element.ariaHidden = 'true'
  element.className = findings.some(isError) ? 'finding-badge error' : 'finding-badge'
  element.textContent = `${findings.length}`
  element.title = findings.map((finding) => findingWords(finding, language.value).wrong).join('\n')
  element.addEventListener('click', show)
  return element
}
