import type { Box, Point } from './drawing'

/** For tests: a file without a drawing, and what is drawn in one. */
export const file = (elements: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
  <process id="p" isExecutable="true">${elements}</process>
</definitions>`

export const boxOf = (xml: string, id: string): Box => boxesIn(xml, 'BPMNShape', id)[0]!

export const labelOf = (xml: string, id: string): Box | undefined => boxesIn(xml, 'BPMNShape', id)[1]

export const pointsOf = (xml: string, id: string): Point[] =>
  numbersIn(xml, 'BPMNEdge', id, 'waypoint') as unknown as Point[]

const boxesIn = (xml: string, type: string, id: string) =>
  numbersIn(xml, type, id, 'Bounds') as unknown as Box[]

/** The numbers that a kind of child says of what draws an element. */
function numbersIn(xml: string, type: string, id: string, child: string): Record<string, number>[] {
  const [, inner = ''] =
    new RegExp(`<bpmndi:${type} [^>]*bpmnElement="${id}"[^>]*>(.*?)</bpmndi:${type}>`, 's').exec(xml) ?? []
  return [...inner.matchAll(new RegExp(`<\\w+:${child} ([^>]*)/>`, 'g'))].map(([, said]) =>
    Object.fromEntries(
      [...said!.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, Number(value)]),
    ),
  )
}
