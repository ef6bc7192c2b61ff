package io.mspbilling.collection;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectStatus;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.Kept;
import io.mspbilling.journal.Observations;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Words;
import io.mspbilling.worklist.Worklist;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * News of a gateway that contradicts what it said before, or speaks of charges that we do not know.
 * Money that moved counts as moved; people are told. Not safe for use by several threads.
 */
public final class Contradictions implements Fold, Kept {

  private static final String STRANGE =
      "the gateway speaks of a charge under a key that is not here";
  private static final String AGAIN = "it was collected under another id before";
  private static final String AFTER_ALL = "it was collected after all, and counts as collected";
  private static final String FAILED = "it was said to have failed after it was collected";

  private static final String OTHERWISE = ", and was said to be something else before: ";

  private final Effects effects;
  private final GatewayNews news;
  private final Predicate<PaymentId> isKnown;
  private final Map<String, String> byEvent = new LinkedHashMap<>();

  /**
   * @param news what counts of what gateways told; it takes each entry before this does
   * @param isKnown whether a payment of the gateway is one that we collected
   */
  public Contradictions(Effects effects, GatewayNews news, Predicate<PaymentId> isKnown) {
    this.effects = effects;
    this.news = news;
    this.isKnown = isKnown;
  }

  @Override
  public void plus(JournalEntry entry) {
    Observations.in(entry, GatewayNews.STREAM)
        .map(GatewayEvents::of)
        .ifPresent(event -> judge(event));
  }

  private void judge(GatewayEvent event) {
    if (event instanceof GatewayEvent.ChargeSucceeded succeeded) {
      EffectKey charge = succeeded.charge();
      if (effects.hasSucceeded(charge)) {
        if (!isKnown.test(succeeded.payment())) {
          add(event, "payment " + succeeded.payment() + " of charge " + charge, AGAIN);
        }
      } else if (!isExpected(charge)) {
        add(event, "payment " + succeeded.payment() + " of charge " + charge, reason(charge));
      }
    } else if (event instanceof GatewayEvent.ChargeFailed failed) {
      if (effects.hasSucceeded(failed.charge())) {
        add(event, "charge " + failed.charge(), FAILED + ": " + failed.decline());
      } else if (effects.find(Charging.TYPE, failed.charge()).isEmpty()) {
        add(event, "charge " + failed.charge(), STRANGE);
      }
    } else if (event instanceof GatewayEvent.Reversed reversed) {
      Reversal told = reversed.reversal();
      news.toldFirst(told)
          .filter(first -> !isLike(first, told))
          .ifPresent(first -> add(event, told.toString(), "does not count" + OTHERWISE + first));
    } else if (event instanceof GatewayEvent.PaidOut paidOut) {
      Payout told = paidOut.payout();
      news.told(told.id())
          .filter(first -> !first.net().equals(told.net()))
          .ifPresent(
              first ->
                  add(
                      event,
                      "payout " + told.id(),
                      told.net() + " does not count" + OTHERWISE + first.net()));
    }
  }

  private static boolean isLike(Reversal one, Reversal other) {
    return one.amount().equals(other.amount()) && one.payment().equals(other.payment());
  }

  private boolean isExpected(EffectKey charge) {
    return effects
        .find(Charging.TYPE, charge)
        .filter(state -> state.status() != EffectStatus.REFUSED)
        .filter(state -> state.status() != EffectStatus.NOT_SENT)
        .isPresent();
  }

  private String reason(EffectKey charge) {
    return effects
        .find(Charging.TYPE, charge)
        .map(
            state ->
                AFTER_ALL + "; before, it was " + Words.of(state.status()) + ": " + state.reason())
        .orElse(STRANGE);
  }

  private void add(GatewayEvent event, String subject, String facts) {
    byEvent.put(event.id(), subject + ": " + facts);
  }

  @Override
  public void keep(Archive archive) {
    archive.map("contradictions", byEvent, Form.text(event -> event), Form.text(facts -> facts));
  }

  /** Shows them to people. */
  public void report(Worklist worklist) {
    byEvent.forEach(
        (event, facts) ->
            worklist.leave(
                ExceptionKind.CONTRADICTION,
                new Subject.OfEvent(event),
                facts,
                "look at the charge there, and give back what was taken wrongly"));
  }
}
