package io.mspbilling.collection;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.Kept;
import io.mspbilling.journal.Observations;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What gateways told of what became of collected money: reversals, disputes won, payouts. Not safe
 * for use by several threads.
 */
public final class GatewayNews implements Fold, Kept {

  /** The stream in which the journal keeps what gateways told. */
  public static final String STREAM = "gateway-events";

  private final Map<PaymentId, List<Reversal>> reversals = new HashMap<>();
  private final Map<String, Reversal> toldFirst = new HashMap<>();
  private final Map<PayoutId, Payout> payouts = new LinkedHashMap<>();
  private final Map<PayoutId, Payout> forgotten = new LinkedHashMap<>();
  private final Map<String, Reversal> disputes = new HashMap<>();
  private final List<GatewayEvent.DisputeWon> won = new ArrayList<>();
  private final List<Consumer<Reversal>> listeners = new ArrayList<>();

  /** Nothing was told yet. */
  public GatewayNews() {}

  /** Has every reversal told, before the next entry is taken. */
  public void listen(Consumer<Reversal> listener) {
    listeners.add(listener);
  }

  @Override
  public void plus(JournalEntry entry) {
    Observations.in(entry, STREAM).map(GatewayEvents::of).ifPresent(this::take);
  }

  private void take(GatewayEvent event) {
    if (event instanceof GatewayEvent.Reversed reversed) {
      Reversal reversal = reversed.reversal();
      if (toldFirst.putIfAbsent(name(reversal), reversal) != null) {
        return; // The same reversal, told under another id.
      }
      reversals.computeIfAbsent(reversal.payment(), id -> new ArrayList<>()).add(reversal);
      noteDispute(reversal);
      listeners.forEach(listener -> listener.accept(reversal));
    } else if (event instanceof GatewayEvent.PaidOut paidOut) {
      if (!forgotten.containsKey(paidOut.payout().id())) {
        payouts.merge(paidOut.payout().id(), paidOut.payout(), GatewayNews::fuller);
      }
    } else if (event instanceof GatewayEvent.DisputeWon dispute) {
      won.add(dispute);
    }
  }

  private void noteDispute(Reversal reversal) {
    if (reversal.kind() == ReversalKind.CHARGEBACK) {
      disputes.putIfAbsent(reversal.sourceId(), reversal);
    }
  }

  /** What a payout is made of may be told later. */
  private static Payout fuller(Payout known, Payout told) {
    return known.lines().isEmpty() && known.net().equals(told.net()) ? told : known;
  }

  private static String name(Reversal reversal) {
    return reversal.kind() + " " + reversal.source();
  }

  @Override
  public void keep(Archive archive) {
    Form<PayoutId> payoutIds = Form.text(PayoutId::parse);
    archive.map(
        "reversals",
        reversals,
        Form.text(PaymentId::parse),
        Form.facts(Reversal::facts, Reversal::of).list());
    archive.map("payouts", payouts, payoutIds, GatewayEvents.PAYOUTS);
    archive.map("forgotten payouts", forgotten, payoutIds, GatewayEvents.PAYOUTS);
    archive.values("disputes won", won, GatewayEvents.WON);
    for (List<Reversal> all : reversals.values()) {
      all.forEach(one -> toldFirst.putIfAbsent(name(one), one));
      all.forEach(this::noteDispute);
    }
  }

  /** All reversals of a payment, oldest first. */
  public List<Reversal> reversalsOf(PaymentId payment) {
    return Collections.unmodifiableList(reversals.getOrDefault(payment, List.of()));
  }

  /**
   * What was told first of a reversal; what is told under the same name later counts for nothing.
   */
  Optional<Reversal> toldFirst(Reversal reversal) {
    return Optional.ofNullable(toldFirst.get(name(reversal)));
  }

  /** What counts of a payout. */
  Optional<Payout> told(PayoutId payout) {
    return Optional.ofNullable(payouts.getOrDefault(payout, forgotten.get(payout)));
  }

  /** The payouts that were told and not {@link #forget forgotten}, oldest first. */
  public Collection<Payout> payouts() {
    return Collections.unmodifiableCollection(payouts.values());
  }

  /** A payout needs no more attention: it arrived, and all that follows from it is done. */
  public void forget(PayoutId payout) {
    Optional.ofNullable(payouts.remove(payout)).ifPresent(one -> forgotten.put(payout, one));
  }

  /** All payouts need attention again: something that seemed done is not. */
  public void recall() {
    payouts.putAll(forgotten);
    forgotten.clear();
  }

  /** What a dispute that was won had taken back; empty if nobody told of it. */
  public Optional<Reversal> lostBefore(GatewayEvent.DisputeWon won) {
    return Optional.ofNullable(disputes.get(won.sourceId()));
  }

  public List<GatewayEvent.DisputeWon> disputesWon() {
    return Collections.unmodifiableList(won);
  }
}
