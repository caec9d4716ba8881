package io.tact.api.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** Invented names and places. Any likeness is chance. */
final class DemoPeople {

  private static final List<String> FAMILY_NAMES =
      List.of(
          "Wang", "Li", "Zhang", "Liu", "Chen", "Yang", "Zhao", "Huang", "Zhou", "Wu", "Xu", "Sun",
          "Hu", "Zhu", "Gao", "Lin", "He", "Guo", "Ma", "Luo");

  private static final List<String> GIVEN_NAMES =
      List.of(
          "Wei", "Fang", "Na", "Min", "Jing", "Lei", "Qiang", "Yan", "Jun", "Yong", "Juan", "Tao",
          "Ming", "Chao", "Xia", "Ping", "Gang", "Mei", "Hua", "Lan", "Bo", "Yu", "Ning", "Rui");

  private static final List<String> BRANCHES =
      List.of(
          "Shanghai Pudong",
          "Shanghai Jing'an",
          "Hangzhou West Lake",
          "Nanjing Gulou",
          "Suzhou Park",
          "Shenzhen Nanshan",
          "Guangzhou Tianhe",
          "Chengdu High-Tech",
          "Beijing Chaoyang",
          "Overseas Desk");

  /** Customers abroad: at any hour it is night for some of them and day for others. */
  private static final List<String> ZONES_ABROAD =
      List.of(
          "Europe/London",
          "Europe/Berlin",
          "America/New_York",
          "America/Los_Angeles",
          "Australia/Sydney",
          "Asia/Dubai",
          "America/Sao_Paulo",
          "Pacific/Auckland");

  private static final int PERCENT_ABROAD = 20;

  private DemoPeople() {}

  static String familyName(RandomGenerator random) {
    return any(FAMILY_NAMES, random);
  }

  static String givenName(RandomGenerator random) {
    return any(GIVEN_NAMES, random);
  }

  static boolean abroad(RandomGenerator random) {
    return random.nextInt(100) < PERCENT_ABROAD;
  }

  static String zoneAbroad(RandomGenerator random) {
    return any(ZONES_ABROAD, random);
  }

  static String branch(RandomGenerator random, boolean abroad) {
    return abroad
        ? BRANCHES.get(BRANCHES.size() - 1)
        : BRANCHES.get(random.nextInt(BRANCHES.size() - 1));
  }

  private static String any(List<String> names, RandomGenerator random) {
    return names.get(random.nextInt(names.size()));
  }
}
