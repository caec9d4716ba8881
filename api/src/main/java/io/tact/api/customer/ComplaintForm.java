package io.tact.api.customer;

import io.tact.api.body.Fields;
import io.tact.api.body.Value;
import io.tact.domain.contact.Channel;
import java.time.Instant;
import java.util.Optional;

/**
 * A customer's complaint.
 *
 * @param channel the way it is about
 * @param text in the customer's words
 * @param at when; now where nothing is said
 */
record ComplaintForm(Channel channel, Optional<String> text, Optional<Instant> at) {

  static ComplaintForm from(Fields fields) {
    ComplaintForm form =
        new ComplaintForm(
            fields.need("channel", Value::channel).orElse(Channel.SMS),
            fields.may("text", Value.text(20_000)),
            fields.may("at", Value::instant));
    fields.close();
    return form;
  }
}
