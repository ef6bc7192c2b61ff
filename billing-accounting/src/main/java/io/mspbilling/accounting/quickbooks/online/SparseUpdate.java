package io.mspbilling.accounting.quickbooks.online;

import io.mspbilling.accounting.quickbooks.online.internal.wire.EntityJson;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a wire record that holds only what changed; QuickBooks leaves the rest as it is. */
final class SparseUpdate<W extends Record & EntityJson> {
  private static final String LINES = "line";

  private final Class<W> type;
  private final boolean replacesLines;

  SparseUpdate(Class<W> type, boolean replacesLines) {
    this.type = type;
    this.replacesLines = replacesLines;
  }

  /**
   * What has to be sent; empty if nothing changed.
   *
   * @throws IllegalArgumentException if the change cannot be told this way: a value was taken away,
   *     or lines were changed of which we may not hold all
   */
  Optional<W> between(W before, W after, String id, String syncToken) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] values = new @Nullable Object[components.length];
    boolean changed = false;
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = change(components[i], before, after);
      changed |= values[i] != null;
    }
    for (int i = 0; i < components.length; i++) {
      switch (components[i].getName()) {
        case "id" -> values[i] = id;
        case "syncToken" -> values[i] = syncToken;
        case "sparse" -> values[i] = true;
        default -> {}
      }
    }
    return changed ? Optional.of(construct(types, values)) : Optional.empty();
  }

  private @Nullable Object change(RecordComponent component, W before, W after) {
    Object old = value(component, before);
    Object now = value(component, after);
    if (Objects.equals(old, now)) {
      return null;
    }
    if (now == null) {
      throw new IllegalArgumentException("an update cannot clear " + component.getName());
    }
    if (component.getName().equals(LINES) && !replacesLines) {
      throw new IllegalArgumentException(
          "lines are replaced as a whole, and may hold more than we read: delete and create");
    }
    return now;
  }

  private static @Nullable Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("wire records are public", e);
    }
  }

  private W construct(Class<?>[] types, @Nullable Object[] values) {
    try {
      Constructor<W> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("wire records are public", e);
    }
  }
}
