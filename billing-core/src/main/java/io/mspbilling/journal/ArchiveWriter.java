package io.mspbilling.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Takes a state down as bytes. The name of a fact is written once and then counted. */
final class ArchiveWriter implements Archive {

  /** What every Java platform can make one array of. */
  private static final long MAX_BYTES = Integer.MAX_VALUE - 8L;

  private final Map<String, Integer> names = new HashMap<>();
  private byte[] bytes = new byte[1 << 12];
  private int length;

  @Override
  public <T> void values(String part, Collection<T> values, Form<T> form) {
    text(part);
    elements(values, form);
  }

  @Override
  public <K, V> void map(String part, Map<K, V> map, Form<K> keys, Form<V> values) {
    text(part);
    entries(map, keys, values);
  }

  <T> void elements(Collection<T> values, Form<T> form) {
    number(values.size());
    values.forEach(value -> form.write(this, value));
  }

  <K, V> void entries(Map<K, V> map, Form<K> keys, Form<V> values) {
    number(map.size());
    map.forEach(
        (key, value) -> {
          keys.write(this, key);
          values.write(this, value);
        });
  }

  void facts(Facts facts) {
    number(facts.values().size());
    facts
        .values()
        .forEach(
            (name, value) -> {
              Integer known = names.putIfAbsent(name, names.size());
              if (known == null) {
                number(names.size() - 1);
                text(name);
              } else {
                number(known);
              }
              text(value);
            });
  }

  void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    raw(utf8);
  }

  void raw(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  int length() {
    return length;
  }

  /** Seven bits to a byte, the lowest first; the eighth says that more follow. */
  void number(int number) {
    room(5);
    int rest = number;
    while (rest > 0x7f) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      long least = (long) length + more;
      if (least > MAX_BYTES) {
        throw new JournalException("the state is too large for a checkpoint", null);
      }
      bytes = Arrays.copyOf(bytes, (int) Math.min(MAX_BYTES, Math.max(least, bytes.length * 2L)));
    }
  }

  /** What was written so far. */
  ByteBuffer written() {
    return ByteBuffer.wrap(bytes, 0, length).slice();
  }
}
