import type { RouteRecordRaw } from 'vue-router'
import { mayAs, type Role } from '../session/session'

/** The pages that stand in the navigation of somebody with these roles. */
export function navigationFor(has: readonly Role[], pages: readonly RouteRecordRaw[]): RouteRecordRaw[] {
  return pages.filter(({ meta }) => meta?.icon && mayAs(has, meta.roles ?? []))
}
