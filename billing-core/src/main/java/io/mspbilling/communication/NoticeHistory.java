package io.mspbilling.communication;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.Kept;
import io.mspbilling.receivables.OpenInvoice;
import java.time.Duration;
import java.time.Instant;
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

  /** Of each debt the charges of it that were told, the last one last. */
  private final Map<String, List<ToldCharge>> charges = new HashMap<>();

  public NoticeHistory(Effects effects) {
    effects.listen(Noticing.TYPE, this::changed);
  }

  @Override
  public void keep(Archive archive) {
    archive.map("notices", told, Form.text(name -> name), Form.text(Instant::parse));
    archive.map(
        "charges told",
        charges,
        Form.text(debt -> debt),
        Form.<ToldCharge>facts(
                one -> Facts.builder().put("told", one.id()).build(),
                facts -> facts.read("told", ToldCharge::parse))
            .list());
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
              one -> charges.computeIfAbsent(one.debt(), none -> new ArrayList<>(1)).add(one));
    }
  }

  private void untell(String name) {
    told.remove(name);
    charge(name).ifPresent(this::untell);
  }

  private void untell(ToldCharge charge) {
    charges.computeIfPresent(
        charge.debt(),
        (debt, all) -> {
          all.remove(charge);
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

  /** The charge of a debt as it was told last; empty if it was not told of. */
  public Optional<ToldCharge> lastCharge(OpenInvoice open) {
    return Optional.ofNullable(charges.get(ToldCharge.debt(open)))
        .map(all -> all.get(all.size() - 1));
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
