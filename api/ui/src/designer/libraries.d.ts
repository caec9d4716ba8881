// What is used of libraries that bring no types of their own.

declare module 'bpmn-moddle' {
  /** An element of a model, with all that its descriptor knows of its type. */
  export interface ModdleObject {
    readonly $type: string
    readonly $parent?: ModdleObject
    readonly $attrs: Record<string, string>
    readonly $descriptor: {
      readonly properties: readonly {
        readonly name: string
        readonly ns: { readonly prefix: string; readonly localName: string }
        readonly isReference?: boolean
        readonly isMany?: boolean
      }[]
    }
    get(name: string): unknown
    set(name: string, value: unknown): void
  }
  export class BpmnModdle {
    constructor(packages: object)
    create(type: string, properties?: object): ModdleObject
    fromXML(xml: string): Promise<{ rootElement: ModdleObject; warnings: unknown[] }>
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
