package io.tact.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tact.domain.policy.PolicyViolation.Code;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs of rules that say different things about the same contacts, and pairs that do not. */
class ContradictionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "FREQUENCY_CAP | 'max':3,'window':'P7D' | 'max':4,'window':'P7D' | max",
        "FREQUENCY_CAP | 'max':3,'window':'P7D' | 'max':4,'window':'P1W' | max",
        "FREQUENCY_CAP | 'max':3,'window':'P7D','channels':['SMS','PHONE'] | 'max':4,'window':'P7D','channels':['PHONE','SMS'] | max",
        "FREQUENCY_CAP | 'max':1,'window':'LIFETIME','per':'CAMPAIGN' | 'max':2,'window':'LIFETIME','per':'CAMPAIGN' | max",
        "FREQUENCY_CAP | 'max':3,'window':'P7D' | 'max':5,'window':'P7D','reserve':{'priorityAtLeast':80,'places':2} | max",
        "FREQUENCY_CAP | 'max':3,'window':'P7D' | 'max':3,'window':'P7D','whenReached':'DEFER' | whenReached",
        "FREQUENCY_CAP | 'max':2,'window':'P7D' | 'max':3,'window':'P7D','whenReached':'DEFER' | whenReached",
        "MINIMUM_GAP | 'gap':'PT4H' | 'gap':'PT3H' | gap",
        "MINIMUM_GAP | 'gap':'PT4H' | 'gap':'PT4H','whenReached':'DEFER' | whenReached",
        "MINIMUM_GAP | 'gap':'PT5H' | 'gap':'PT4H','whenReached':'DEFER' | whenReached",
        "COOL_OFF | 'count':1,'within':'P30D','pause':'P30D' | 'count':1,'within':'P30D','pause':'P7D' | pause",
        "COOL_OFF | 'count':1,'within':'P30D','pause':'P30D' | 'count':2,'within':'P30D','pause':'P30D' | count",
        "COOL_OFF | 'count':2,'within':'P30D','pause':'P30D' | 'count':2,'within':'P7D','pause':'P30D' | within",
        "COOL_OFF | 'count':1,'within':'P30D','pause':'P30D' | 'count':1,'within':'P30D','pause':'P30D','whenReached':'DEFER' | whenReached",
        "HOLD_OUT | 'percent':10,'salt':'s' | 'percent':5,'salt':'s' | percent",
        "CONSENT | 'basis':'OPT_IN' | 'basis':'OPT_OUT' | basis",
        "CONSENT | 'basis':'OPT_OUT','channels':['SMS'] | 'basis':'OPT_IN','categories':['MARKETING'] | basis",
        "CONSENT | 'basis':'OPT_IN','channels':['SMS','PHONE'] | 'basis':'OPT_OUT','channels':['SMS','EMAIL'] | basis",
      })
  void refusesWhatAnotherRuleContradicts(String type, String by, String rule, String field) {
    List<PolicyViolation> found = Proposal.of(rule("by", type, by), rule("b", type, rule));
    assertThat(found)
        .extracting(PolicyViolation::field, PolicyViolation::code)
        .containsExactly(tuple("rules[1]." + field, Code.CONTRADICTION));
    assertThat(found.get(0).message()).contains("'by'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "FREQUENCY_CAP | 'max':3,'window':'P7D' | 'max':4,'window':'P8D'",
        "FREQUENCY_CAP | 'max':1,'window':'CALENDAR_DAY' | 'max':2,'window':'P1D'",
        "FREQUENCY_CAP | 'max':1,'window':'CALENDAR_DAY' | 'max':2,'window':'CALENDAR_WEEK'",
        "FREQUENCY_CAP | 'max':3,'window':'P7D' | 'max':4,'window':'P7D','per':'CAMPAIGN'",
        "FREQUENCY_CAP | 'max':3,'window':'P7D' | 'max':4,'window':'P7D','channels':['SMS']",
        "FREQUENCY_CAP | 'max':3,'window':'P7D','channels':['SMS'] | 'max':4,'window':'P7D','channels':['EMAIL']",
        "FREQUENCY_CAP | 'max':3,'window':'P7D' | 'max':2,'window':'P7D','whenReached':'DEFER'",
        "FREQUENCY_CAP | 'max':3,'window':'P7D' | 'max':4,'window':'P7D','reserve':{'priorityAtLeast':80,'places':2}",
        "MINIMUM_GAP | 'gap':'PT4H' | 'gap':'PT3H','channels':['SMS']",
        "MINIMUM_GAP | 'gap':'PT4H' | 'gap':'PT5H','whenReached':'DEFER'",
        "COOL_OFF | 'count':1,'within':'P30D','pause':'P7D' | 'count':3,'within':'P30D','pause':'P30D'",
        "COOL_OFF | 'count':2,'within':'P7D','pause':'P30D' | 'count':3,'within':'P30D','pause':'P30D'",
        "HOLD_OUT | 'percent':10,'salt':'s' | 'percent':5,'salt':'t'",
        "HOLD_OUT | 'percent':10,'salt':'s','categories':['MARKETING'] | 'percent':5,'salt':'s'",
        "CONSENT | 'basis':'OPT_IN' | 'basis':'OPT_IN','channels':['SMS']",
        "CONSENT | 'basis':'OPT_IN','channels':['SMS'] | 'basis':'OPT_OUT','channels':['EMAIL']",
        "QUIET_HOURS | 'from':'21:00','to':'08:00' | 'from':'22:00','to':'08:00','whenReached':'DEFER'",
        "BLACKOUT | 'from':'2027-02-01','to':'2027-02-28' | 'from':'2027-02-05','to':'2027-02-12'",
      })
  void takesRulesThatEachDecideSomething(String type, String one, String other) {
    assertThat(Proposal.of(rule("a", type, one), rule("b", type, other))).isEmpty();
    assertThat(Proposal.of(rule("b", type, other), rule("a", type, one))).isEmpty();
  }

  @Test
  void namesTheWeakerRuleWhereverItStands() {
    assertThat(
            Proposal.of(
                rule("large", "FREQUENCY_CAP", "'max':9,'window':'P7D'"),
                rule("small", "FREQUENCY_CAP", "'max':1,'window':'P7D'"),
                rule("other", "FREQUENCY_CAP", "'max':5,'window':'P7D'")))
        .extracting(PolicyViolation::field)
        .containsExactly("rules[0].max", "rules[2].max");
  }

  @Test
  void consentsDoNotQuarrelAboutContactsThatAreExempt() {
    String in = rule("in", "CONSENT", "'basis':'OPT_IN','channels':['SMS','PHONE']");
    String out = rule("out", "CONSENT", "'basis':'OPT_OUT','channels':['SMS','EMAIL']");
    assertThat(Proposal.exempting("{'channels':['SMS'],'ignores':['CONSENT']}", in, out)).isEmpty();
    assertThat(Proposal.exempting("{'channels':['PHONE'],'ignores':['CONSENT']}", in, out))
        .extracting(PolicyViolation::code)
        .containsExactly(Code.CONTRADICTION);
  }

  private static String rule(String id, String type, String fields) {
    String after = type.equals("COOL_OFF") ? "'after':'COMPLAINT'," : "";
    return "'id':'%s','type':'%s',%s%s".formatted(id, type, after, fields);
  }
}
