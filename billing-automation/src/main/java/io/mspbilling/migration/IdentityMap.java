package io.mspbilling.migration;

import io.mspbilling.receivables.ExternalId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which record of a new system is which of the old one: customers, invoices and credit memos,
 * agreements, payments in the PSA, and saved cards and accounts at the gateway. Immutable.
 */
public final class IdentityMap {

  private final Map<ExternalId, ExternalId> now;
  private final Map<ExternalId, ExternalId> before;
  private final Set<ExternalId> news;

  private IdentityMap(Builder builder) {
    now = Map.copyOf(builder.now);
    before = Map.copyOf(builder.before);
    news = Set.copyOf(builder.news);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The id in the new system; empty if nobody said. */
  public <I extends ExternalId> Optional<I> now(I id) {
    return find(now, id);
  }

  /** The id in the old system; empty if nobody said, as for what came after the move. */
  public <I extends ExternalId> Optional<I> before(I id) {
    return find(before, id);
  }

  /** Whether somebody said that it was made in the new system, whatever its date. */
  public boolean isNew(ExternalId id) {
    return news.contains(id);
  }

  @SuppressWarnings("unchecked") // The builder takes pairs of one class only.
  private static <I extends ExternalId> Optional<I> find(Map<ExternalId, ExternalId> ids, I id) {
    return Optional.ofNullable((I) ids.get(id));
  }

  /** Not safe for use by several threads. */
  public static final class Builder {

    private final Map<ExternalId, ExternalId> now = new HashMap<>();
    private final Map<ExternalId, ExternalId> before = new HashMap<>();

    private final Set<ExternalId> news = new HashSet<>();

    private Builder() {}

    /** Says that something was made in the new system, though its date is of before the move. */
    public Builder isNew(ExternalId now) {
      news.add(now);
      return this;
    }

    /**
     * Says that two ids name the same thing. The same pair may be said again.
     *
     * @param old the id in the old system
     * @param now the id in the new one
     * @throws IllegalArgumentException if they are ids of different kinds, or of one system, or one
     *     of them was said to be another
     */
    public <I extends ExternalId> Builder same(I old, I now) {
      Objects.requireNonNull(old, "old");
      Objects.requireNonNull(now, "now");
      if (old.getClass() != now.getClass() || old.system().equals(now.system())) {
        throw new IllegalArgumentException(
            old + " and " + now + " must be ids of one kind in two systems");
      }
      ExternalId otherNow = this.now.putIfAbsent(old, now);
      ExternalId otherOld = before.putIfAbsent(now, old);
      if ((otherNow != null && !otherNow.equals(now))
          || (otherOld != null && !otherOld.equals(old))) {
        throw new IllegalArgumentException(
            old + " and " + now + " cannot be the same: one of them is said to be another already");
      }
      return this;
    }

    public IdentityMap build() {
      return new IdentityMap(this);
    }
  }
}
