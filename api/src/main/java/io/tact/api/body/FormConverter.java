package io.tact.api.body;

import java.util.List;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/** Reads the records that have a static {@code from(Fields)} out of JSON bodies. */
final class FormConverter extends AbstractHttpMessageConverter<Object> {

  private static final int LIMIT = 1024 * 1024;

  FormConverter() {
    super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
  }

  @Override
  protected boolean supports(Class<?> type) {
    return Readers.has(type);
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
    return Readers.call(type, Fields.of(ApiJson.read(RequestBytes.read(input, LIMIT))));
  }

  @Override
  protected void writeInternal(Object value, HttpOutputMessage output) {
    throw new UnsupportedOperationException();
  }
}
