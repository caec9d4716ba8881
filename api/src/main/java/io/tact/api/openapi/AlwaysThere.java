package io.tact.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import io.tact.domain.campaign.Budget;
import io.tact.domain.launch.Audience;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Says of an answer's fields which are always there: those that are not {@link Optional}. What a
 * caller has to send is told by the forms themselves, since most of their fields have defaults.
 */
final class AlwaysThere implements ModelConverter {

  /** What forms carry. */
  private static final Set<Class<?>> SENT = Set.of(Audience.class, Budget.class);

  private static final String REFERENCE = "#/components/schemas/";

  @Override
  public Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    JavaType java = Json.mapper().constructType(type.getType());
    if (schema != null && java.getRawClass().isRecord() && !isForm(java.getRawClass())) {
      Schema<?> defined = defined(schema, context);
      if (defined.getProperties() != null) {
        require(java.getRawClass(), defined);
      }
    }
    return schema;
  }

  private static Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
    String reference = schema.get$ref();
    return reference == null || !reference.startsWith(REFERENCE)
        ? schema
        : Optional.<Schema<?>>ofNullable(
                context.getDefinedModels().get(reference.substring(REFERENCE.length())))
            .orElse(schema);
  }

  private static void require(Class<?> type, Schema<?> schema) {
    Set<String> required = new LinkedHashSet<>();
    for (RecordComponent field : type.getRecordComponents()) {
      boolean known = schema.getProperties().containsKey(field.getName());
      if (known && isAlwaysThere(field)) {
        required.add(field.getName());
      }
    }
    schema.setRequired(required.stream().sorted().toList());
  }

  /** An {@code Optional} that is written even where it is empty is null then, and so not here. */
  private static boolean isAlwaysThere(RecordComponent field) {
    JsonInclude rule = field.getAccessor().getAnnotation(JsonInclude.class);
    boolean alwaysWritten = rule == null || rule.value() == JsonInclude.Include.ALWAYS;
    return alwaysWritten && field.getType() != Optional.class;
  }

  private static boolean isForm(Class<?> type) {
    Class<?> outermost = type;
    while (outermost.getDeclaringClass() != null) {
      outermost = outermost.getDeclaringClass();
    }
    return SENT.contains(outermost)
        || outermost.getSimpleName().endsWith("Form")
        || outermost.getSimpleName().endsWith("Query");
  }
}
