import type { Canvas, Overlays, Registry, Shape } from './services'

/** How an element stands out. */
export interface Mark {
  /** A class of its drawing. */
  look?: string
  badge?: Badge
}

/** A few characters at an element. */
export interface Badge {
  text: string
  /** What they mean. */
  words: string
  look: string
  /** At the head of the element, or at its foot; where its name stands below it, at the head in any case. */
  at: 'head' | 'foot'
  /** Where they lead, where they lead anywhere. */
  href?: string | null
}

const MARKS = 'marks'
// Small diagrams are still to be read.
const scale = { min: 0.9 }
const PLACES = {
  head: { position: { top: -12, right: 12 }, scale },
  foot: { position: { bottom: 10, left: 0 }, scale },
}

/** The marks of a diagram. Those that stay are changed where they are: whoever has the keyboard there keeps it. */
export class Marks {
  private readonly looks = new Map<string, string>()
  private readonly badges = new Map<string, { overlay: string; element: HTMLElement }>()

  constructor(
    private readonly canvas: Canvas,
    private readonly overlays: Overlays,
    private readonly registry: Registry,
    private readonly go: (href: string) => void,
  ) {}

  show(marks: ReadonlyMap<string, Mark>): void {
    for (const [id, look] of this.looks) {
      if (marks.get(id)?.look !== look) this.unmark(id, look)
    }
    for (const [id, { overlay, element }] of this.badges) {
      const badge = marks.get(id)?.badge
      if (!badge || tagOf(badge) !== element.localName) this.take(id, overlay)
    }
    for (const [id, { look, badge }] of marks) {
      const shape = this.registry.get(id)
      // A mark of the canvas would be one of all that is on it.
      if (!shape?.parent) continue
      if (look && !this.looks.has(id)) this.mark(id, look)
      if (badge) fill(this.badges.get(id)?.element ?? this.put(id, badge, shape), badge)
    }
  }

  /** Of another diagram, whose elements have none yet. */
  begin(): void {
    this.looks.clear()
    this.badges.clear()
  }

  private mark(id: string, look: string): void {
    this.canvas.addMarker(id, look)
    this.looks.set(id, look)
  }

  private unmark(id: string, look: string): void {
    this.canvas.removeMarker(id, look)
    this.looks.delete(id)
  }

  private put(id: string, badge: Badge, shape: Shape): HTMLElement {
    const element: HTMLElement = document.createElement(tagOf(badge))
    element.addEventListener('click', (click) => this.follow(click, element))
    this.badges.set(id, {
      overlay: this.overlays.add(id, MARKS, {
        ...PLACES[namedBelow(shape) ? 'head' : badge.at],
        html: element,
      }),
      element,
    })
    return element
  }

  private take(id: string, overlay: string): void {
    this.overlays.remove(overlay)
    this.badges.delete(id)
  }

  private follow(click: MouseEvent, element: HTMLElement): void {
    const href = element.getAttribute('href')
    if (!href || click.ctrlKey || click.metaKey || click.shiftKey) return
    click.preventDefault()
    this.go(href)
  }
}

const namedBelow = ({ y, height, labels = [] }: Shape) => labels.some((label) => label.y >= y + height - 1)

const tagOf = ({ href }: Badge) => (href ? 'a' : 'span')

function fill(element: HTMLElement, { text, words, look, href }: Badge): void {
  if (element.textContent !== text) element.textContent = text
  element.className = look
  element.title = words
  if (href) element.setAttribute('href', href)
}
