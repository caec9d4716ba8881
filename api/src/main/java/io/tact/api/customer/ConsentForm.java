package io.tact.api.customer;

import io.tact.api.body.Fields;
import io.tact.api.body.Value;
import io.tact.domain.contact.Category;
import io.tact.domain.contact.Channel;
import io.tact.domain.customer.CustomerCommand.RecordConsent;
import java.time.Instant;
import java.util.Optional;

/**
 * A consent given or taken back.
 *
 * @param category what may be said
 * @param channel by which way
 * @param granted whether it may
 * @param source where the customer said so
 * @param at when; now where nothing is said
 */
record ConsentForm(
    Category category, Channel channel, boolean granted, String source, Optional<Instant> at) {

  private static final Category ANY = new Category("ANY");

  static ConsentForm from(Fields fields) {
    fields.need("source", Value.text(200));
    ConsentForm form = read(fields);
    fields.close();
    return form;
  }

  /** Reads one that need not name its source. */
  static ConsentForm read(Fields fields) {
    ConsentForm form =
        new ConsentForm(
            fields.need("category", Value::category).orElse(ANY),
            fields.need("channel", Value::channel).orElse(Channel.SMS),
            fields.need("granted", Value::bool).orElse(false),
            fields.may("source", Value.text(200)).orElse("import"),
            fields.may("at", Value::instant));
    fields.refuseOthers();
    return form;
  }

  RecordConsent by(String customerId, Instant now) {
    return new RecordConsent(customerId, category, channel, granted, source, at.orElse(now));
  }
}
