package io.tact.tests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The forms of a draft of the contact policy. */
final class PolicyForms {

  /** Rules that drafts begin from. */
  static final String THREE_A_WEEK =
      "{'id':'sms-week','type':'FREQUENCY_CAP','max':3,'window':'P7D','channels':['SMS']}";

  static final String NIGHT =
      "{'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','whenReached':'DEFER'}";

  private PolicyForms() {}

  static Locator entries(Page page) {
    return page.locator(".draft-entry");
  }

  static Locator entry(Page page, int place) {
    return entries(page).nth(place);
  }

  static Locator field(Page page, String name) {
    return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
  }

  static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  static Locator button(Locator within, String name) {
    return within.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }
}
