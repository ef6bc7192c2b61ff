package io.mspbilling.communication;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.Kept;
import io.mspbilling.receivables.OpenInvoice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What customers were told of. A notice of which it is not known whether it was sent counts; one
 * that the mail system refused counts as well, and is a person's. Not safe for use by several
 * threads.
 */
public final class NoticeHistory implements Kept {

  /** Nothing is told so long ahead or so late that it would be forgotten before. */
  static final Duration REMEMBERED = Duration.ofDays(200);

  /** Oldest first. */
  private final Map<String, Instant> told = new LinkedHashMap<>();

  /** Of each debt the days for which a charge of it was told, the last one last. */
  private final Map<String, List<LocalDate>> days = new HashMap<>();

  public NoticeHistory(Effects effects) {
    effects.listen(Noticing.TYPE, this::changed);
  }

  @Override
  public void keep(Archive archive) {
    archive.map("notices", told, Form.text(name -> name), Form.text(Instant::parse));
    archive.map("days told", days, Form.text(debt -> debt), Form.text(LocalDate::parse).list());
  }

  private void changed(EffectState<NoticeOrder, Delivery> notice) {
    NoticeOrder order = notice.order();
    if (notice.status() == EffectStatus.NOT_SENT) {
      order.about().forEach(one -> untell(name(order.kind(), one)));
    } else {
      forget(notice.intendedAt().minus(REMEMBERED));
      order.about().forEach(one -> tell(name(order.kind(), one), notice.intendedAt()));
    }
  }

  private void tell(String name, Instant at) {
    if (told.put(name, at) == null) {
      charge(name)
          .ifPresent(
              one -> days.computeIfAbsent(one.debt(), none -> new ArrayList<>(1)).add(one.on()));
    }
  }

  private void untell(String name) {
    told.remove(name);
    charge(name).ifPresent(this::untell);
  }

  private void untell(ToldCharge charge) {
    days.computeIfPresent(
        charge.debt(),
        (debt, all) -> {
          all.remove(charge.on());
          return all.isEmpty() ? null : all;
        });
  }

  private void forget(Instant before) {
    Iterator<Map.Entry<String, Instant>> oldest = told.entrySet().iterator();
    while (oldest.hasNext()) {
      Map.Entry<String, Instant> one = oldest.next();
      if (!one.getValue().isBefore(before)) {
        return;
      }
      oldest.remove();
      charge(one.getKey()).ifPresent(this::untell);
    }
  }

  /** The day for which the charge of a debt was told last; empty if it was not told of. */
  public Optional<LocalDate> chargeToldFor(OpenInvoice open) {
    return Optional.ofNullable(days.get(ToldCharge.debt(open))).map(all -> all.get(all.size() - 1));
  }

  /** Whether a customer was told this of a thing, by the id that {@link NoticeOrder#about} has. */
  public boolean isTold(NoticeKind kind, String about) {
    return told.containsKey(name(kind, about));
  }

  private static Optional<ToldCharge> charge(String name) {
    String kind = name(NoticeKind.CHARGE_AHEAD, "");
    return name.startsWith(kind)
        ? Optional.of(ToldCharge.parse(name.substring(kind.length())))
        : Optional.empty();
  }

  private static String name(NoticeKind kind, String about) {
    return kind.name() + " " + about;
  }
}
