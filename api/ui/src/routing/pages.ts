import {
  Checked,
  Guide,
  HomeFilled,
  Promotion,
  TrendCharts,
  UserFilled,
  WarnTriangleFilled,
} from '@element-plus/icons-vue'
import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import { defineTexts, type Texts } from '../language/language'
import type { Role } from '../session/session'

declare module 'vue-router' {
  interface RouteMeta {
    /** The page's name, in the window's title and the navigation. */
    title: Texts<{ page: string }>
    /** Who may see it; everybody who is signed in where nobody is named. */
    roles?: readonly Role[]
    /** Its icon in the navigation; without one it does not stand there. */
    icon?: Component
  }
}

const title = (chinese: string, english: string) =>
  defineTexts({ 'zh-CN': { page: chinese }, en: { page: english } })

/** The pages of the Studio in the order of the navigation. Each is a chunk of its own. */
export const pages: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'home',
    component: () => import('../home/HomePage.vue'),
    meta: { title: title('首页', 'Home'), icon: HomeFilled },
  },
  {
    path: '/journeys',
    name: 'journeys',
    component: () => import('../journeys/JourneysPage.vue'),
    meta: { title: title('客户旅程', 'Journeys'), icon: Guide },
  },
  {
    path: '/journeys/new',
    name: 'new-journey',
    component: () => import('../gallery/GalleryPage.vue'),
    meta: { title: title('新建旅程', 'New journey'), roles: ['MARKETER'] },
  },
  {
    path: '/journeys/:key',
    name: 'journey',
    component: () => import('../journeys/JourneyPage.vue'),
    meta: { title: title('客户旅程', 'Journey') },
  },
  {
    path: '/journeys/:key/launch',
    name: 'launch',
    component: () => import('../launch/LaunchPage.vue'),
    meta: { title: title('启动旅程', 'Launch'), roles: ['MARKETER'] },
  },
  {
    path: '/journeys/:key/versions/:version(\\d{1,9})/customers',
    name: 'journey-customers',
    component: () => import('../watch/CustomersAtStepPage.vue'),
    meta: {
      title: title('旅程中的客户', 'Customers of a journey'),
      roles: ['COMPLIANCE', 'ADMIN', 'MARKETER', 'APPROVER'],
    },
  },
  {
    path: '/launches/:launchId/customers',
    name: 'launch-customers',
    component: () => import('../watch/CustomersOfLaunchPage.vue'),
    meta: {
      title: title('启动的客户', 'Customers of a launch'),
      roles: ['COMPLIANCE', 'ADMIN', 'MARKETER', 'APPROVER'],
    },
  },
  {
    path: '/journeys/:key/versions/:version(\\d{1,9})/contacts',
    name: 'journey-contacts',
    component: () => import('../watch/JourneyContactsPage.vue'),
    meta: {
      title: title('旅程的联系', 'Contacts of a journey'),
      roles: ['COMPLIANCE', 'ADMIN', 'MARKETER', 'APPROVER'],
    },
  },
  {
    path: '/journeys/:key/versions/:version(\\d{1,9})/design',
    name: 'design',
    component: () => import('../designer/DesignerPage.vue'),
    meta: { title: title('旅程设计', 'Journey designer') },
  },
  {
    path: '/journeys/:key/versions/:version(\\d{1,9})/review',
    name: 'review',
    component: () => import('../review/ReviewPage.vue'),
    meta: { title: title('审核旅程', 'Review') },
  },
  {
    path: '/campaigns',
    name: 'campaigns',
    component: () => import('../campaigns/CampaignsPage.vue'),
    meta: { title: title('营销活动', 'Campaigns'), icon: Promotion },
  },
  {
    path: '/customers/:customerId?',
    name: 'customers',
    component: () => import('../customers/CustomersPage.vue'),
    meta: {
      title: title('客户', 'Customers'),
      icon: UserFilled,
      roles: ['COMPLIANCE', 'ADMIN', 'MARKETER', 'APPROVER'],
    },
  },
  {
    path: '/contacts',
    name: 'contacts',
    component: () => import('../watch/ContactsPage.vue'),
    meta: {
      title: title('联系', 'Contacts'),
      roles: ['COMPLIANCE', 'ADMIN', 'MARKETER', 'APPROVER'],
    },
  },
  {
    path: '/policy',
    name: 'policy',
    component: () => import('../policy/PolicyPage.vue'),
    meta: { title: title('联系政策', 'Contact policy'), icon: Checked },
  },
  {
    path: '/policy/draft',
    name: 'policy-draft',
    component: () => import('../policy/DraftPage.vue'),
    meta: {
      title: title('起草联系政策', 'Draft of the contact policy'),
      roles: ['COMPLIANCE', 'MARKETER', 'APPROVER'],
    },
  },
  {
    path: '/forecast',
    name: 'forecast',
    component: () => import('../forecast/ForecastPage.vue'),
    meta: { title: title('联系预测', 'Expected contacts'), icon: TrendCharts },
  },
  {
    path: '/dead-letters',
    name: 'dead-letters',
    component: () => import('../deadletters/DeadLettersPage.vue'),
    meta: { title: title('未完成的工作', 'Dead letters'), icon: WarnTriangleFilled, roles: ['ADMIN'] },
  },
  {
    path: '/:unknown(.*)*',
    name: 'not-found',
    component: () => import('./NotFoundPage.vue'),
    meta: { title: title('找不到页面', 'Page not found') },
  },
]
