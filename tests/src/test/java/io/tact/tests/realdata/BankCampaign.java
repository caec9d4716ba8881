package io.tact.tests.realdata;

import static io.tact.tests.running.Json.json;

import io.tact.tests.running.Policies;
import io.tact.tests.running.SharedData;
import io.tact.tests.running.Tact;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The telephone campaign of a real bank: each client was called {@code campaign} times; at most
 * three are allowed.
 */
final class BankCampaign {

  private BankCampaign() {}

  /** Imports the first so many clients, asks for each of their calls, and counts the decisions. */
  static Map<String, Integer> decisions(int clients) {
    List<String> lines = SharedData.lines("bank/bank-full.csv.gz");
    List<String> rows = lines.subList(1, Math.min(lines.size(), clients + 1));
    importClients(lines.get(0), rows);
    Policies.inForce(
        "{'id':'three-calls','type':'FREQUENCY_CAP','max':3,'window':'LIFETIME',"
            + "'per':'CAMPAIGN','whenReached':'SUPPRESS'}");
    List<String> calls = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      int times = Integer.parseInt(rows.get(row).split(";")[12]);
      for (int call = 0; call < times; call++) {
        calls.add(client(row));
      }
    }
    return Crowd.count(calls, BankCampaign::call);
  }

  private static void importClients(String header, List<String> rows) {
    StringBuilder csv = new StringBuilder("customerId,address.PHONE");
    Arrays.stream(header.replace("\"", "").split(";"))
        .forEach(column -> csv.append(",").append(column));
    csv.append('\n');
    for (int row = 0; row < rows.size(); row++) {
      csv.append(client(row))
          .append(",+3519")
          .append(10_000_000 + row)
          .append(',')
          .append(rows.get(row).replace(';', ','))
          .append('\n');
    }
    int accepted =
        Tact.admin()
            .post(
                "/api/customers/import",
                "text/csv",
                csv.toString().getBytes(StandardCharsets.UTF_8))
            .expect(200)
            .json()
            .path("accepted")
            .asInt();
    if (accepted != rows.size()) {
      throw new AssertionError(accepted + " of " + rows.size() + " clients were accepted");
    }
  }

  private static String call(String client) {
    return Tact.channel()
        .post(
            "/api/contacts",
            json(
                "{'customerId':'%s','channel':'PHONE','category':'MARKETING',"
                    + "'campaignId':'term-deposit'}",
                client))
        .expect(200)
        .text("decision");
  }

  private static String client(int row) {
    return "bank-client-" + row;
  }
}
