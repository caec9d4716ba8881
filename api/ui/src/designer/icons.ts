/** Pictures of the steps: what is drawn inside a square of 24, in lines of the ink around them. */
const drawings = {
  start: '<circle cx="12" cy="12" r="8.5"/><path d="M10 8.5v7l5.5-3.5z" class="solid"/>',
  'start-by-event':
    '<circle cx="12" cy="12" r="8.5"/><path d="M13 6.5 8.5 13H12l-1 4.5 4.5-6.5H12z" class="solid"/>',
  'send-contact': '<path d="M20.5 4 10.8 13.7M20.5 4l-6 16.5-3.7-6.8L4 10z"/>',
  wait: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.2l3.4 2"/>',
  'wait-until':
    '<rect x="4" y="5.5" width="16" height="14.5" rx="2"/><path d="M4 10h16M8.5 3.5v4M15.5 3.5v4M8.5 14.5l2.3 2.3 4.5-4.5"/>',
  'wait-for-event': '<path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4"/>',
  'meanwhile-event': '<path d="M13 3 5 13.5h6L10 21l9-11.5h-6z"/>',
  'meanwhile-time': '<circle cx="12" cy="13" r="7.5"/><path d="M12 9v4l2.5 1.5M9.5 3h5M18.5 6l1.5 1.5"/>',
  branch: '<path d="M12 3.5 20.5 12 12 20.5 3.5 12zM9.2 9.2l5.6 5.6M14.8 9.2l-5.6 5.6"/>',
  'branch-any': '<path d="M12 3.5 20.5 12 12 20.5 3.5 12z"/><circle cx="12" cy="12" r="3.6"/>',
  'first-of':
    '<path d="M12 3.5 20.5 12 12 20.5 3.5 12z"/><path d="M13 7.8 9.5 12.6h2.4l-.8 3.8 3.6-5.2h-2.5z" class="solid"/>',
  parallel: '<path d="M12 3.5 20.5 12 12 20.5 3.5 12zM12 8v8M8 12h8"/>',
  'sub-process': '<rect x="3.5" y="5" width="17" height="14" rx="2"/><path d="M12 9v6M9 12h6"/>',
  'call-journey': '<rect x="3.5" y="5" width="17" height="14" rx="2"/><path d="M8 12h8M13 9l3 3-3 3"/>',
  goal: '<circle cx="12" cy="12" r="8.5"/><circle cx="12" cy="12" r="4.7"/><circle cx="12" cy="12" r="1.2" class="solid"/>',
  'goal-end': '<path d="M6 21V4M6 4.5h12l-2.5 4 2.5 4H6"/>',
  end: '<circle cx="12" cy="12" r="8"/><path d="M9 9h6v6H9z" class="solid"/>',
  'end-all': '<circle cx="12" cy="12" r="8"/><circle cx="12" cy="12" r="4.5" class="solid"/>',
  sketch:
    '<rect x="4" y="6" width="16" height="12" rx="2" stroke-dasharray="3 2.5"/><path d="M12 9.5v2.5M12 14.5v.3"/>',
} as const

export type IconName = keyof typeof drawings

/** The whole picture as SVG. It is only looked at: the words beside it say what it is. */
export function iconSvg(name: IconName): string {
  return (
    '<svg class="step-icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.7" ' +
    'stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">' +
    `${drawings[name].replaceAll('class="solid"', 'fill="currentColor" stroke="none"')}</svg>`
  )
}
