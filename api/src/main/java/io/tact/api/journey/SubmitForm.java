package io.tact.api.journey;

import io.tact.api.body.Fields;
import io.tact.api.body.Value;
import java.util.Optional;

/**
 * What goes with a version that is handed in.
 *
 * @param comment what the reviewer should know
 */
record SubmitForm(Optional<String> comment) {

  static SubmitForm from(Fields fields) {
    SubmitForm form =
        new SubmitForm(
            fields.may("comment", Value.text(2_000)).filter(comment -> !comment.isBlank()));
    fields.close();
    return form;
  }
}
