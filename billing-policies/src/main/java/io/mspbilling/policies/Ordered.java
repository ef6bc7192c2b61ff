package io.mspbilling.policies;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Records of JSON in the order in which they are put together, so that equal ones are equal texts.
 */
final class Ordered {

  private Ordered() {}

  static Map<String, Object> record(String name, Object value) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put(name, value);
    return record;
  }

  static Map<String, Object> record(String name, Object value, String other, Object otherValue) {
    Map<String, Object> record = record(name, value);
    record.put(other, otherValue);
    return record;
  }

  static Map<String, Object> with(Map<String, Object> record, String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(record);
    more.put(name, value);
    return more;
  }
}
