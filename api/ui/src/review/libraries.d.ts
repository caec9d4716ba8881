// What is used of a library that brings no types of its own.

declare module 'bpmn-js-differ' {
  /** Elements by their ids. */
  interface Found {
    _added: Record<string, object>
    _removed: Record<string, object>
    _changed: Record<string, object>
    _layoutChanged: Record<string, object>
  }
  export function diff(before: object, after: object): Found
}
