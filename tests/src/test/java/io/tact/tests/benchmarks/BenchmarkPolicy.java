package io.tact.tests.benchmarks;

import io.tact.tests.running.Policies;
import io.tact.tests.running.Users;

/** A contact policy as a bank has it, that lets the measured contacts through at any hour. */
final class BenchmarkPolicy {

  private BenchmarkPolicy() {}

  static void inForce(Users users) {
    Policies.inForce(
        users,
        "{'id':'sms-week','type':'FREQUENCY_CAP','max':300,'window':'P7D','channels':['SMS'],"
            + "'categories':['MARKETING']}",
        "{'id':'a-day','type':'FREQUENCY_CAP','max':200,'window':'CALENDAR_DAY',"
            + "'categories':['MARKETING'],'whenReached':'DEFER'}",
        "{'id':'campaign','type':'FREQUENCY_CAP','max':3,'window':'LIFETIME','per':'CAMPAIGN'}",
        "{'id':'new-year','type':'BLACKOUT','from':'2090-02-05','to':'2090-02-12',"
            + "'categories':['MARKETING']}",
        "{'id':'consent','type':'CONSENT','basis':'OPT_OUT','categories':['MARKETING']}",
        "{'id':'complaint','type':'COOL_OFF','after':'COMPLAINT','count':1,'within':'P30D',"
            + "'pause':'P30D','categories':['MARKETING']}");
  }
}
