package io.mspbilling.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Wire records that the tests read and write. */
@NullMarked
public final class Wires {
  private Wires() {}

  public record Line(@Nullable String text, @Nullable String amount) {}

  public record Invoice(
      @Nullable String id,
      @Nullable String total,
      @Nullable String open,
      @Nullable List<@Nullable Line> lines) {}

  public record Labels(@Nullable Map<String, String> labels) {}

  public record Outgoing(
      @Nullable String name, @Nullable BigDecimal amount, @Nullable Boolean open) {}

  public record Strict(@Nullable String id) {
    public Strict {
      if (id == null) {
        throw new IllegalStateException("secret-in-message");
      }
    }
  }
}
