package io.tact.api.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.tact.api.body.Fields;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a request says about one field of a profile: nothing, a value, or, by null, that there is
 * none any more.
 */
record Change<T>(boolean named, Optional<T> value) {

  static <T> Change<T> of(Fields fields, String field, Function<JsonNode, T> reader) {
    boolean named = fields.has(field);
    return new Change<>(named, fields.may(field, reader));
  }

  Optional<T> after(Optional<T> before) {
    return named ? value : before;
  }
}
