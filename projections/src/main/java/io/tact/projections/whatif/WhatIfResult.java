package io.tact.projections.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * What a policy would have made of the contacts of some time.
 *
 * @param requested how many contacts were asked for, or were made before Tact, in that time
 * @param approved how many of them it approves
 * @param deferred how many still wait at the end
 * @param suppressed how many it suppresses
 * @param withdrawn how many were taken back before they were sent
 * @param customersAffected customers with at least one contact that comes out otherwise than it did
 * @param byRule what each rule of the policy objected to, in the policy's order, then what came
 *     from no rule
 * @param byChannel the contacts by channel
 * @param byCategory the contacts by category
 * @param byTier the contacts by the customer's tier at that time; empty where there was none
 * @param changed what comes out otherwise than it did
 * @param recorded what had come of the same contacts; absent in results of earlier times
 * @param samples some of the contacts that come out otherwise, drawn evenly
 * @param warnings rules that object to everything or to nothing
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record WhatIfResult(
    long requested,
    long approved,
    long deferred,
    long suppressed,
    long withdrawn,
    long customersAffected,
    List<RuleCount> byRule,
    List<ChannelCount> byChannel,
    List<CategoryCount> byCategory,
    List<TierCount> byTier,
    Changed changed,
    Optional<Recorded> recorded,
    Samples samples,
    List<Warning> warnings) {

  /**
   * What a rule did.
   *
   * @param rule its id; for what comes from no rule the code in lower case
   * @param asked how many contacts it has a say about
   * @param objections to how many of them it objected, once or more often
   */
  public record RuleCount(String rule, long asked, long objections) {}

  /** The contacts of a channel. */
  public record ChannelCount(
      String channel,
      long requested,
      long approved,
      long deferred,
      long suppressed,
      long withdrawn) {}

  /** The contacts of a category. */
  public record CategoryCount(
      String category,
      long requested,
      long approved,
      long deferred,
      long suppressed,
      long withdrawn) {}

  /** The contacts of customers of a tier. */
  public record TierCount(
      String tier, long requested, long approved, long deferred, long suppressed, long withdrawn) {}

  /** How many contacts come out so though they had not. */
  public record Changed(long newlyApproved, long newlySuppressed, long newlyDeferred) {}

  /** How many contacts had come out how. */
  public record Recorded(long approved, long deferred, long suppressed, long withdrawn) {}

  /** Contacts that come out so though they had not, at most {@value Sample#MOST} of each kind. */
  public record Samples(
      List<Sample> newlyApproved, List<Sample> newlySuppressed, List<Sample> newlyDeferred) {}

  /**
   * A contact of a sample.
   *
   * @param contactId the contact
   * @param customerId whose it is; null in results of earlier times
   * @param recorded what had come of it
   * @param replayed what comes of it
   * @param rules the rules that object to it
   * @param href where it is explained
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Sample(
      String contactId,
      Optional<String> customerId,
      String recorded,
      String replayed,
      List<String> rules,
      String href) {
    static final int MOST = 20;
  }

  /**
   * A rule that is perhaps not meant as it stands.
   *
   * @param rule its id
   * @param code OBJECTS_TO_EVERYTHING or OBJECTS_TO_NOTHING
   * @param contacts how many contacts it has a say about, all or none of which it objects to
   */
  public record Warning(String rule, Code code, long contacts) {

    /** What is remarkable about the rule. */
    public enum Code {
      OBJECTS_TO_EVERYTHING,
      OBJECTS_TO_NOTHING
    }
  }
}
