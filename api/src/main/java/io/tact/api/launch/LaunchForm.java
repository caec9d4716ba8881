package io.tact.api.launch;

import io.tact.api.body.Fields;
import io.tact.api.body.MaxBytes;
import io.tact.api.body.Value;
import io.tact.domain.launch.Audience;
import java.util.Optional;

/**
 * A launch that is asked for.
 *
 * @param audience whom it addresses
 * @param campaignId the campaign of its contacts
 * @param ratePerSecond how many customers may enter in a second
 * @param version the version that was looked at: where another would be launched, nothing is (409)
 */
@MaxBytes(32 * 1024 * 1024)
record LaunchForm(
    Audience audience,
    Optional<String> campaignId,
    Optional<Integer> ratePerSecond,
    Optional<Integer> version) {

  private static final Audience NOBODY = new Audience(false, java.util.List.of(), Optional.empty());

  static LaunchForm from(Fields fields) {
    if (!fields.has("audience") || fields.isNull("audience")) {
      fields.note("audience", "REQUIRED", "is required");
    }
    LaunchForm form =
        new LaunchForm(
            fields.object("audience", AudienceForm::read).orElse(NOBODY),
            fields.may("campaignId", Value::id),
            fields.may("ratePerSecond", Value.between(1, 100_000)),
            fields.may("version", Value.between(1, Integer.MAX_VALUE)));
    fields.close();
    return form;
  }
}
