package io.mspbilling.agreements;

import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.InvoiceLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What changed in agreements from one pull to the next. Pure; the order of agreements and of lines
 * does not matter. A pull of which something was unreadable lacks agreements that are there:
 * compare whole ones.
 */
public final class AgreementChanges {
  private static final Comparator<AgreementId> BY_ID = Comparator.comparing(AgreementId::text);

  private AgreementChanges() {}

  /**
   * What is otherwise, agreement by agreement in the order of their ids; empty if nothing is.
   *
   * @throws IllegalArgumentException if a pull holds an agreement twice
   */
  public static List<AgreementChange> between(
      Collection<Agreement> before, Collection<Agreement> after) {
    SortedMap<AgreementId, Agreement> old = byId(before);
    SortedMap<AgreementId, Agreement> now = byId(after);
    SortedSet<AgreementId> ids = new TreeSet<>(BY_ID);
    ids.addAll(old.keySet());
    ids.addAll(now.keySet());
    List<AgreementChange> changes = new ArrayList<>();
    for (AgreementId id : ids) {
      Optional<Agreement> was = Optional.ofNullable(old.get(id));
      Optional<Agreement> is = Optional.ofNullable(now.get(id));
      if (was.isPresent() && is.isPresent()) {
        changes.addAll(between(was.get(), is.get()));
      } else {
        is.map(AgreementChange.Added::new).ifPresent(changes::add);
        was.map(AgreementChange.Removed::new).ifPresent(changes::add);
      }
    }
    return List.copyOf(changes);
  }

  private static List<AgreementChange> between(Agreement before, Agreement after) {
    AgreementId id = after.id();
    List<AgreementChange> changes = new ArrayList<>();
    if (before.active() != after.active()) {
      changes.add(
          after.active() ? new AgreementChange.Resumed(id) : new AgreementChange.Cancelled(id));
    }
    add(changes, before.name(), after.name(), (a, b) -> new AgreementChange.Renamed(id, a, b));
    add(
        changes,
        before.customer(),
        after.customer(),
        (a, b) -> new AgreementChange.PayerChanged(id, a, b));
    add(
        changes,
        before.amount(),
        after.amount(),
        (a, b) -> new AgreementChange.FlatAmountChanged(id, a, b));
    add(
        changes,
        before.startsOn(),
        after.startsOn(),
        (a, b) -> new AgreementChange.StartChanged(id, a, b));
    add(
        changes,
        before.endsOn(),
        after.endsOn(),
        (a, b) -> new AgreementChange.EndChanged(id, a, b));
    lines(changes, before, after);
    return changes;
  }

  private static void lines(List<AgreementChange> changes, Agreement before, Agreement after) {
    AgreementId id = after.id();
    SortedMap<LineKey, InvoiceLine> old = LineKey.byKey(before.additions());
    SortedMap<LineKey, InvoiceLine> now = LineKey.byKey(after.additions());
    SortedSet<LineKey> keys = new TreeSet<>(old.keySet());
    keys.addAll(now.keySet());
    for (LineKey key : keys) {
      Optional<InvoiceLine> was = Optional.ofNullable(old.get(key));
      Optional<InvoiceLine> is = Optional.ofNullable(now.get(key));
      if (was.isPresent() && is.isPresent() && was.get().kind().equals(is.get().kind())) {
        line(changes, id, key, was.get(), is.get());
      } else {
        was.ifPresent(line -> changes.add(new AgreementChange.LineRemoved(id, key, line)));
        is.ifPresent(line -> changes.add(new AgreementChange.LineAdded(id, key, line)));
      }
    }
  }

  private static void line(
      List<AgreementChange> changes,
      AgreementId id,
      LineKey key,
      InvoiceLine before,
      InvoiceLine after) {
    if (!isSame(before.quantity(), after.quantity())) {
      changes.add(
          new AgreementChange.QuantityChanged(id, key, before.quantity(), after.quantity()));
    }
    if (!isSame(before.unitPrice(), after.unitPrice())) {
      changes.add(new AgreementChange.PriceChanged(id, key, before.unitPrice(), after.unitPrice()));
    }
    add(
        changes,
        before.amount(),
        after.amount(),
        (a, b) -> new AgreementChange.LineAmountChanged(id, key, a, b));
    add(
        changes,
        before.description(),
        after.description(),
        (a, b) -> new AgreementChange.LineReworded(id, key, a, b));
  }

  private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() == other.isEmpty();
    }
    return one.get().compareTo(other.get()) == 0;
  }

  private static <T> void add(
      List<AgreementChange> changes, T before, T after, BiFunction<T, T, AgreementChange> change) {
    if (!before.equals(after)) {
      changes.add(change.apply(before, after));
    }
  }

  /**
   * A pull as it is after changes, in the order of ids.
   *
   * @param changes as {@link #between} found them from just this pull on
   * @throws IllegalArgumentException if a change is not from this pull on
   */
  public static List<Agreement> applied(
      Collection<Agreement> before, Collection<AgreementChange> changes) {
    SortedMap<AgreementId, ChangedAgreement> agreements = new TreeMap<>(BY_ID);
    byId(before).forEach((id, one) -> agreements.put(id, new ChangedAgreement(one)));
    for (AgreementChange change : changes) {
      if (change instanceof AgreementChange.Added added) {
        requireAbsent(agreements.put(added.agreement(), new ChangedAgreement(added.told())));
      } else if (change instanceof AgreementChange.Removed) {
        ChangedAgreement unused = required(agreements, change);
        agreements.remove(change.agreement());
      } else {
        required(agreements, change).apply(change);
      }
    }
    return agreements.values().stream().map(ChangedAgreement::agreement).toList();
  }

  private static void requireAbsent(@Nullable ChangedAgreement before) {
    if (before != null) {
      throw new IllegalArgumentException("it was there before: " + before.agreement());
    }
  }

  private static ChangedAgreement required(
      SortedMap<AgreementId, ChangedAgreement> agreements, AgreementChange change) {
    return Optional.ofNullable(agreements.get(change.agreement()))
        .orElseThrow(() -> new IllegalArgumentException("it was not there before: " + change));
  }

  private static SortedMap<AgreementId, Agreement> byId(Collection<Agreement> agreements) {
    SortedMap<AgreementId, Agreement> byId = new TreeMap<>(BY_ID);
    for (Agreement one : agreements) {
      if (byId.put(one.id(), one) != null) {
        throw new IllegalArgumentException("there are two agreements " + one.id());
      }
    }
    return byId;
  }
}
