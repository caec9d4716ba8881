package io.tact.tests.running;

import static io.tact.tests.running.Json.json;

import com.fasterxml.jackson.databind.JsonNode;

/** Campaigns, by the two people that a budget takes. */
public final class Campaigns {

  private Campaigns() {}

  /** A campaign with these fields beside its id and name. */
  public static JsonNode draft(String campaignId, String fields) {
    return draft(Tact::as, campaignId, fields);
  }

  private static JsonNode draft(Users users, String campaignId, String fields) {
    String more = fields.isEmpty() ? "" : "," + fields;
    return users
        .as("marketer")
        .post("/api/campaigns", json("{'campaignId':'%s','name':'Spring'%s}", campaignId, more))
        .expect(201)
        .json();
  }

  public static JsonNode open(String campaignId) {
    return Tact.marketer().post("/api/campaigns/" + campaignId + "/open").expect(200).json();
  }

  public static JsonNode pause(String campaignId) {
    return Tact.marketer().post("/api/campaigns/" + campaignId + "/pause").expect(200).json();
  }

  public static JsonNode close(String campaignId) {
    return Tact.marketer().post("/api/campaigns/" + campaignId + "/close").expect(200).json();
  }

  public static JsonNode show(String campaignId) {
    return Tact.marketer().get("/api/campaigns/" + campaignId).expect(200).json();
  }

  /** A contact that a channel requests for the campaign. */
  public static Answer contact(String campaignId, String customer, String channel) {
    return Tact.channel()
        .post(
            "/api/contacts",
            json(
                "{'customerId':'%s','channel':'%s','category':'MARKETING','campaignId':'%s'}",
                customer, channel, campaignId))
        .expect(200);
  }

  /** An open campaign with a budget that somebody else approved. */
  public static void funded(String campaignId, String budget) {
    funded(Tact::as, campaignId, budget);
  }

  /** The same on a Tact of one's own. */
  public static void funded(Users users, String campaignId, String budget) {
    draft(users, campaignId, "'budget':" + budget);
    String campaign = "/api/campaigns/" + campaignId;
    users.as("approver").post(campaign + "/budgets/1/approve").expect(200);
    users.as("marketer").post(campaign + "/open").expect(200);
  }

  /** How many contacts are left in its budget. */
  public static long left(Users users, String campaignId) {
    return users
        .as("marketer")
        .get("/api/campaigns/" + campaignId)
        .expect(200)
        .json()
        .at("/budget/left/contacts")
        .asLong();
  }
}
