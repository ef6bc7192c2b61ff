package io.mspbilling.collection;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.Kept;
import io.mspbilling.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The charges and refunds of the last days, however they ended, but for those that were not sent.
 * Not safe for use by several threads.
 */
public final class DayTotals implements Kept {

  private static final Duration LONGER_THAN_A_DAY = Duration.ofDays(2);

  private final Map<EffectKey, Begun> charges = new LinkedHashMap<>();
  private final Map<EffectKey, Begun> refunds = new LinkedHashMap<>();
  private final List<Instant> firstCharge = new ArrayList<>(1);

  private record Begun(Instant at, Money amount) {

    Facts facts() {
      return Facts.builder().put("at", at).put("amount", amount).build();
    }

    static Begun of(Facts facts) {
      return new Begun(facts.instant("at"), facts.money("amount"));
    }
  }

  public DayTotals(Effects effects) {
    effects.listen(
        Charging.TYPE,
        charge -> {
          note(charges, charge, charge.order().amount());
          noteFirst(charge);
        });
    effects.listen(Refunding.TYPE, refund -> note(refunds, refund, refund.order().amount()));
  }

  private static void note(Map<EffectKey, Begun> begun, EffectState<?, ?> effect, Money amount) {
    begun.remove(effect.key());
    if (effect.status() != EffectStatus.NOT_SENT) {
      Instant at = effect.intendedAt();
      begun.put(effect.key(), new Begun(at, amount));
      Iterator<Begun> oldest = begun.values().iterator();
      while (oldest.next().at().isBefore(at.minus(LONGER_THAN_A_DAY))) {
        oldest.remove();
      }
    }
  }

  /** One that the gateway answered. */
  private void noteFirst(EffectState<?, ?> charge) {
    boolean answered =
        charge.status() != EffectStatus.SENDING
            && charge.status() != EffectStatus.NOT_SENT
            && charge.status() != EffectStatus.IN_DOUBT;
    if (answered && firstCharge.isEmpty()) {
      firstCharge.add(charge.intendedAt());
    }
  }

  @Override
  public void keep(Archive archive) {
    Form<EffectKey> keys = Form.text(EffectKey::new);
    Form<Begun> begun = Form.facts(Begun::facts, Begun::of);
    archive.map("charges of the last days", charges, keys, begun);
    archive.map("refunds of the last days", refunds, keys, begun);
    archive.values("first charge", firstCharge, Form.text(Instant::parse));
  }

  /** The charges that were begun on a day. */
  public List<Money> charges(LocalDate day, ZoneId zone) {
    return on(charges, day, zone);
  }

  /** The refunds that were begun on a day. */
  public List<Money> refunds(LocalDate day, ZoneId zone) {
    return on(refunds, day, zone);
  }

  /** The day of the first charge that a gateway answered; empty if none has. */
  public Optional<LocalDate> firstCharge(ZoneId zone) {
    return firstCharge.stream().findFirst().map(at -> at.atZone(zone).toLocalDate());
  }

  private static List<Money> on(Map<EffectKey, Begun> begun, LocalDate day, ZoneId zone) {
    return begun.values().stream()
        .filter(one -> one.at().atZone(zone).toLocalDate().equals(day))
        .map(Begun::amount)
        .toList();
  }
}
