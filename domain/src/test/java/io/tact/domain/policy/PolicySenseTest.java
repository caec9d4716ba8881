package io.tact.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tact.domain.history.EventJson;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PolicySenseTest {

  @Test
  void holdOutsOfNobodyAndOfEverybody() {
    assertThat(found(holdOut("0"))).containsExactly("rules[0].percent NEVER_OBJECTS");
    assertThat(found(holdOut("100"))).containsExactly("rules[0].percent ALWAYS_OBJECTS");
    assertThat(found(holdOut("0.001"))).isEmpty();
    assertThat(found(holdOut("99.999"))).isEmpty();
  }

  @Test
  void blackoutsLongerThanAnyContactCanWait() {
    assertThat(found(blackout("2026-01-01", "2027-02-04"))).isEmpty();
    assertThat(found(blackout("2026-01-01", "2027-02-05")))
        .containsExactly("rules[0].to ALWAYS_OBJECTS");
  }

  @Test
  void quietHoursThatTogetherLeaveNoTime() {
    assertThat(found(quiet("night", "20:00", "08:00", ""), quiet("day", "08:00", "20:00", "")))
        .containsExactly("rules[1].to ALWAYS_OBJECTS");
    assertThat(found(quiet("night", "20:00", "08:00", ""), quiet("day", "08:01", "20:00", "")))
        .isEmpty();
    assertThat(found(quiet("night", "20:00", "08:00", ""), quiet("day", "08:00", "19:59", "")))
        .isEmpty();
  }

  @Test
  void quietHoursOfSomeDaysOrOfOtherContactsLeaveTime() {
    String allButSunday = ",'days':['MON','TUE','WED','THU','FRI','SAT']";
    assertThat(
            found(
                quiet("night", "20:00", "08:00", ""), quiet("day", "08:00", "20:00", allButSunday)))
        .isEmpty();
    assertThat(
            found(
                quiet("night", "20:00", "08:00", ",'channels':['SMS']"),
                quiet("day", "08:00", "20:00", ",'channels':['EMAIL']")))
        .isEmpty();
    assertThat(
            found(
                quiet("night", "20:00", "08:00", ""),
                quiet("day", "08:00", "20:00", ",'channels':['EMAIL']")))
        .as("nothing is left for e-mail")
        .containsExactly("rules[1].to ALWAYS_OBJECTS");
  }

  @Test
  void rulesThatAnExemptionLiftsAltogether() {
    String lifted = "{'categories':['LEGAL'],'ignores':['MINIMUM_GAP'],'counts':true}";
    String uncounted = "{'categories':['LEGAL'],'ignores':['CONSENT'],'counts':false}";
    String gap = "{'id':'gap','type':'MINIMUM_GAP','gap':'PT4H','categories':['%s']}";
    assertThat(exempting(lifted, gap.formatted("LEGAL")))
        .containsExactly("rules[0].type NEVER_OBJECTS");
    assertThat(exempting(lifted, gap.formatted("MARKETING"))).isEmpty();
    assertThat(exempting(lifted, gap.formatted("LEGAL','MARKETING"))).isEmpty();
    assertThat(exempting(uncounted, gap.formatted("LEGAL")))
        .containsExactly("rules[0].gap NEVER_OBJECTS");
  }

  @Test
  void reservesThatKeepPlacesFromNobody() {
    String reserve =
        "{'id':'a','type':'FREQUENCY_CAP','max':3,'window':'P7D','reserve':{'priorityAtLeast':%d,'places':1}}";
    assertThat(found(reserve.formatted(0)))
        .containsExactly("rules[0].reserve.priorityAtLeast NEVER_OBJECTS");
    assertThat(found(reserve.formatted(1))).isEmpty();
  }

  @Test
  void namesThatTactGivesItsOwnObjections() {
    assertThat(found(cap("no_address", 3, "P7D", "SUPPRESS")))
        .containsExactly("rules[0].id NOT_ALLOWED");
    assertThat(found(cap("no-address", 3, "P7D", "SUPPRESS"))).isEmpty();
  }

  @Test
  void capsThatAnotherCapOverrules() {
    assertThat(found(cap("a", 3, "P7D", "SUPPRESS"), cap("b", 5, "P7D", "SUPPRESS")))
        .containsExactly("rules[1].max CONTRADICTION");
    assertThat(found(cap("a", 3, "P7D", "SUPPRESS"), cap("b", 3, "P7D", "DEFER")))
        .containsExactly("rules[1].whenReached CONTRADICTION");
    assertThat(found(cap("a", 3, "P1W", "SUPPRESS"), cap("b", 4, "P7D", "SUPPRESS")))
        .as("a week is seven days")
        .containsExactly("rules[1].max CONTRADICTION");
    assertThat(found(cap("a", 3, "P7D", "SUPPRESS"), cap("b", 2, "P7D", "DEFER"))).isEmpty();
    assertThat(found(cap("a", 3, "P7D", "SUPPRESS"), cap("b", 5, "P8D", "SUPPRESS"))).isEmpty();
    assertThat(
            found(cap("a", 3, "P7D", "SUPPRESS"), cap("b", 5, "P7D", "SUPPRESS','per':'CAMPAIGN")))
        .isEmpty();
  }

  @Test
  void gapsCoolOffsAndSharesThatOthersOverrule() {
    String gap = "{'id':'%s','type':'MINIMUM_GAP','gap':'%s','whenReached':'DEFER'}";
    assertThat(found(gap.formatted("a", "PT4H"), gap.formatted("b", "PT2H")))
        .containsExactly("rules[1].gap CONTRADICTION");
    String calm =
        "{'id':'%s','type':'COOL_OFF','after':'COMPLAINT','count':%d,'within':'P30D','pause':'%s'}";
    assertThat(found(calm.formatted("a", 1, "P30D"), calm.formatted("b", 2, "P10D"))).hasSize(1);
    assertThat(found(calm.formatted("a", 1, "P10D"), calm.formatted("b", 2, "P30D"))).isEmpty();
  }

  @Test
  void silenceCannotMeanBothNoAndYes() {
    String consent = "{'id':'%s','type':'CONSENT','basis':'%s','categories':['%s']}";
    assertThat(
            found(
                consent.formatted("a", "OPT_IN", "MARKETING"),
                consent.formatted("b", "OPT_OUT", "MARKETING','SERVICE")))
        .containsExactly("rules[1].basis CONTRADICTION");
    assertThat(
            found(
                consent.formatted("a", "OPT_IN", "MARKETING"),
                consent.formatted("b", "OPT_OUT", "SERVICE")))
        .isEmpty();
  }

  private static String holdOut(String percent) {
    return "{'id':'h','type':'HOLD_OUT','percent':%s,'salt':'x'}".formatted(percent);
  }

  private static String blackout(String from, String to) {
    return "{'id':'b','type':'BLACKOUT','from':'%s','to':'%s'}".formatted(from, to);
  }

  private static String quiet(String id, String from, String to, String more) {
    return "{'id':'%s','type':'QUIET_HOURS','from':'%s','to':'%s','whenReached':'DEFER'%s}"
        .formatted(id, from, to, more);
  }

  private static String cap(String id, int max, String window, String whenReached) {
    return "{'id':'%s','type':'FREQUENCY_CAP','max':%d,'window':'%s','whenReached':'%s'}"
        .formatted(id, max, window, whenReached);
  }

  private static List<String> found(String... rules) {
    return exempting("", rules);
  }

  private static List<String> exempting(String exemption, String... rules) {
    String json =
        "{'zone':'Asia/Shanghai','rules':[%s],'exempt':[%s]}"
            .formatted(String.join(",", rules), exemption);
    try {
      PolicyReading reading =
          PolicyReader.readProposal(EventJson.mapper().readTree(json.replace('\'', '"')));
      return reading instanceof PolicyReading.Invalid invalid
          ? invalid.violations().stream().map(v -> v.field() + " " + v.code()).toList()
          : Stream.<String>empty().toList();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
