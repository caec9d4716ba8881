package io.tact.api.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.Type;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;

/** Writes Tact's own answers with the mapper that also writes its events. */
final class JsonConverter extends AbstractGenericHttpMessageConverter<Object> {

  JsonConverter() {
    super(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Override
  public boolean canRead(Type type, Class<?> context, MediaType mediaType) {
    return false;
  }

  @Override
  public boolean canRead(Class<?> type, MediaType mediaType) {
    return false;
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type.getName().startsWith("io.tact.") || JsonNode.class.isAssignableFrom(type);
  }

  @Override
  public boolean canWrite(Type type, Class<?> clazz, MediaType mediaType) {
    return supports(clazz) && canWrite(mediaType);
  }

  @Override
  protected void writeInternal(Object value, Type type, HttpOutputMessage output)
      throws IOException {
    byte[] body = ApiJson.mapper().writeValueAsBytes(value);
    output.getHeaders().setContentLength(body.length);
    output.getBody().write(body);
  }

  @Override
  protected Object readInternal(Class<?> type, HttpInputMessage input) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Object read(Type type, Class<?> context, HttpInputMessage input) {
    throw new UnsupportedOperationException();
  }
}
