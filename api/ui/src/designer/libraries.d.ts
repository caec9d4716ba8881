// What is used of libraries that bring no types of their own.

declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages: object)
    create(type: string, properties?: object): object
    fromXML(xml: string): Promise<{ rootElement: object; warnings: unknown[] }>
    toXML(element: object, options: { format: boolean }): Promise<{ xml: string }>
  }
}

declare module 'bpmn-auto-layout' {
  export function layoutProcess(xml: string): Promise<string>
}

declare module 'bpmn-js-i18n-zh/lib/bpmn-js' {
  const texts: Readonly<Record<string, string>>
  export default texts
}

declare module 'diagram-js-minimap' {
  const module: object
  export default module
}

declare module 'bpmn-js-token-simulation/lib/viewer' {
  const module: object
  export default module
}
