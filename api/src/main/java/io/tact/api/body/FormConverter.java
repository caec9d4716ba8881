package io.tact.api.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/** Reads JSON bodies: as they are, or into records that have a static {@code from(Fields)}. */
final class FormConverter extends AbstractHttpMessageConverter<Object> {

  private static final int LIMIT = 1024 * 1024;

  FormConverter() {
    super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type == JsonNode.class || Readers.has(type);
  }

  @Override
  public boolean canWrite(Class<?> type, MediaType mediaType) {
    return false;
  }

  @Override
  public List<MediaType> getSupportedMediaTypes(Class<?> type) {
    return List.of(MediaType.APPLICATION_JSON);
  }

  @Override
  protected Object readInternal(Class<?> type, HttpInputMessage input) {
    MaxBytes own = type.getAnnotation(MaxBytes.class);
    JsonNode json = ApiJson.read(RequestBytes.read(input, own == null ? LIMIT : own.value()));
    return type == JsonNode.class ? json : Readers.call(type, Fields.of(json));
  }

  @Override
  protected void writeInternal(Object value, HttpOutputMessage output) {
    throw new UnsupportedOperationException();
  }
}
