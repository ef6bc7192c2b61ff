package io.mspbilling.journal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings a state back from its bytes.
 *
 * <p>Its methods throw a {@link JournalException} if the bytes hold other parts than are asked for,
 * as those of another version do.
 */
final class ArchiveReader implements Archive {

  private final ByteBuffer bytes;
  private final List<String> names = new ArrayList<>();

  ArchiveReader(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  @Override
  public <T> void values(String part, Collection<T> values, Form<T> form) {
    begin(part, values.isEmpty());
    elements(values, form);
  }

  @Override
  public <K, V> void map(String part, Map<K, V> map, Form<K> keys, Form<V> values) {
    begin(part, map.isEmpty());
    entries(map, keys, values);
  }

  <T, C extends Collection<T>> C elements(C values, Form<T> form) {
    for (int left = size(); left > 0; left--) {
      values.add(form.read(this));
    }
    return values;
  }

  <K, V> Map<K, V> entries(Map<K, V> map, Form<K> keys, Form<V> values) {
    for (int left = size(); left > 0; left--) {
      map.put(keys.read(this), values.read(this));
    }
    return map;
  }

  private void begin(String part, boolean isEmpty) {
    if (!isEmpty) {
      throw new IllegalStateException(part + " are known already");
    }
    String found = text();
    if (!found.equals(part)) {
      throw unreadable("holds '" + found + "' where '" + part + "' belongs");
    }
  }

  Facts facts() {
    SortedMap<String, String> values = new TreeMap<>();
    for (int left = size(); left > 0; left--) {
      int name = number();
      if (name == names.size()) {
        names.add(text());
      } else if (name > names.size()) {
        throw unreadable("names a fact that it does not know");
      }
      values.put(names.get(name), text());
    }
    return Facts.ofUnicode(values);
  }

  String text() {
    int size = size();
    String text =
        new String(
            bytes.array(), bytes.arrayOffset() + bytes.position(), size, StandardCharsets.UTF_8);
    bytes.position(bytes.position() + size);
    return text;
  }

  /** A number of bytes or of values, of which each takes at least one byte. */
  private int size() {
    int size = number();
    if (size < 0 || size > bytes.remaining()) {
      throw unreadable("ends too early");
    }
    return size;
  }

  private int number() {
    try {
      int number = 0;
      int shift = 0;
      byte next = bytes.get();
      for (; next < 0; next = bytes.get()) {
        number |= (next & 0x7f) << shift;
        shift += 7;
      }
      return number | next << shift;
    } catch (BufferUnderflowException e) {
      throw unreadable("ends too early");
    }
  }

  void requireEnd() {
    if (bytes.hasRemaining()) {
      throw unreadable("holds more than is asked for");
    }
  }

  private static JournalException unreadable(String problem) {
    return new JournalException("the checkpoint " + problem, null);
  }
}
