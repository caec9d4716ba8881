package io.tact.projections.history;

import io.tact.domain.history.EventJson;
import java.util.Optional;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/** Axon's Jackson serializer, with the names of {@link EventTypes} in place of class names. */
final class EventSerializer extends JacksonSerializer {

  EventSerializer() {
    super(JacksonSerializer.builder().objectMapper(EventJson.mapper().copy()));
  }

  @Override
  @SuppressWarnings("rawtypes")
  public SerializedType typeForClass(Class type) {
    String name = type.getSimpleName();
    Optional<Class<?>> known = EventTypes.classOf(name);
    return known.isPresent() && known.get() == type
        ? new SimpleSerializedType(name, getRevisionResolver().revisionOf(type))
        : super.typeForClass(type);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Class classForType(SerializedType type) {
    Optional<Class<?>> known = EventTypes.classOf(type.getName());
    if (known.isPresent()) {
      return known.get();
    }
    Class found = super.classForType(type);
    return found == null ? UnknownSerializedType.class : found;
  }
}
