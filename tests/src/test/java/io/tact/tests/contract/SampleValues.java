package io.tact.tests.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tact.domain.history.EventJson;
import io.tact.domain.policy.ContactPolicy;
import io.tact.tests.running.Json;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the same sample of a record every time, with every part filled in. */
final class SampleValues {

  private static final Instant AT = Instant.parse("2026-03-02T12:00:00.000001Z");
  private static final int DEPTH = 6;

  private SampleValues() {}

  static Object of(Class<?> type) {
    return value(type, type.getSimpleName(), 0);
  }

  private static Object value(Type type, String name, int depth) {
    if (type instanceof ParameterizedType generic) {
      return container(generic, name, depth);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == ContactPolicy.class) {
      return policy();
    }
    if (plain.isRecord()) {
      return record(plain, depth + 1);
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[0];
    }
    return scalar(plain, name);
  }

  private static Object scalar(Class<?> type, String name) {
    if (type == String.class || type == Object.class) {
      return switch (name) {
        case "timeZone" -> "Asia/Shanghai";
        case "currency" -> "CNY";
        default -> "a " + name;
      };
    }
    if (type == int.class || type == Integer.class) {
      return 7;
    }
    if (type == Long.class) {
      return 8L;
    }
    if (type == BigDecimal.class) {
      return new BigDecimal("12.30");
    }
    if (type == boolean.class || type == Boolean.class) {
      return true;
    }
    if (type == Instant.class) {
      return AT;
    }
    throw new IllegalArgumentException("no sample of " + type);
  }

  private static Object container(ParameterizedType type, String name, int depth) {
    Type[] of = type.getActualTypeArguments();
    Class<?> raw = (Class<?>) type.getRawType();
    boolean deep = depth > DEPTH;
    if (raw == Optional.class) {
      return deep ? Optional.empty() : Optional.of(value(of[0], name, depth));
    }
    if (raw == List.class) {
      return deep ? List.of() : List.of(value(of[0], name, depth));
    }
    if (raw == SortedSet.class) {
      return new TreeSet<>(List.of(value(of[0], name, depth)));
    }
    if (raw == SortedMap.class) {
      return new TreeMap<>(Map.of(value(of[0], name, depth), value(of[1], name, depth)));
    }
    if (raw == Map.class) {
      return Map.of(value(of[0], name, depth), value(of[1], name, depth));
    }
    throw new IllegalArgumentException("no sample of " + type);
  }

  private static Object record(Class<?> type, int depth) {
    RecordComponent[] parts = type.getRecordComponents();
    try {
      if (type.getSimpleName().equals("Channel")) {
        return type.getConstructor(String.class).newInstance("SMS");
      }
      if (type.getSimpleName().equals("Category")) {
        return type.getConstructor(String.class).newInstance("MARKETING");
      }
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(
          Arrays.stream(parts)
              .map(part -> value(part.getGenericType(), part.getName(), depth))
              .toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  private static ContactPolicy policy() {
    String json =
        """
        {'zone':'Asia/Shanghai','rules':[
          {'id':'week','type':'FREQUENCY_CAP','max':3,'window':'P7D','channels':['SMS'],
           'categories':['MARKETING'],'tiers':['GOLD'],'campaigns':['spring'],'per':'CUSTOMER',
           'whenReached':'DEFER','reserve':{'priorityAtLeast':80,'places':1}},
          {'id':'life','type':'FREQUENCY_CAP','max':3,'window':'LIFETIME','per':'CAMPAIGN'},
          {'id':'gap','type':'MINIMUM_GAP','gap':'PT4H','whenReached':'DEFER'},
          {'id':'night','type':'QUIET_HOURS','from':'21:00','to':'08:00','days':['MON','SUN'],
           'whenReached':'DEFER'},
          {'id':'new-year','type':'BLACKOUT','from':'2027-02-05','to':'2027-02-12'},
          {'id':'consent','type':'CONSENT','basis':'OPT_IN'},
          {'id':'calm','type':'COOL_OFF','after':'COMPLAINT','count':1,'within':'P30D',
           'pause':'P30D'},
          {'id':'hold','type':'HOLD_OUT','percent':5,'salt':'2026'}],
         'exempt':[{'categories':['REGULATORY'],'ignores':['FREQUENCY_CAP','QUIET_HOURS'],
           'counts':false}]}
        """;
    try {
      return EventJson.mapper().readValue(Json.json(json).toString(), ContactPolicy.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
