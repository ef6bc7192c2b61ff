package io.mspbilling.issuance;

import io.mspbilling.journal.Archive;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.Kept;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Owed;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.ReceiptHistory;
import io.mspbilling.receivables.SystemName;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What we wrote to the PSA, or found there as it should be, and took back there. Not safe for use
 * by several threads.
 */
public final class WrittenBack implements Kept {

  private final TenantId tenant;
  private final RecordKeys keys;
  private final Map<EffectKey, Written> payments = new HashMap<>();
  private final Map<EffectKey, Written> voids = new HashMap<>();
  private final Set<PaymentId> ids = new HashSet<>();

  /**
   * Something that the PSA said it took.
   *
   * @param id the PSA's id of the payment
   * @param at when it said so
   * @param sequence the journal entry that says so
   * @param balanceOnceShown what the invoice's balance should be once it shows this
   * @param amount how much of the invoice it says is paid, if that was ordered by us
   */
  record Written(
      PaymentId id,
      Instant at,
      long sequence,
      Optional<Money> balanceOnceShown,
      Optional<Money> amount) {

    private Facts facts() {
      return Facts.builder()
          .put("id", id)
          .put("at", at)
          .put("sequence", sequence)
          .put("shown", balanceOnceShown)
          .put("amount", amount)
          .build();
    }

    private static Written of(Facts facts) {
      return new Written(
          facts.read("id", PaymentId::parse),
          facts.instant("at"),
          facts.read("sequence", Long::parseLong),
          facts.findAs("shown", Money::parse),
          facts.findAs("amount", Money::parse));
    }
  }

  public WrittenBack(TenantId tenant, Effects effects) {
    this.tenant = tenant;
    keys = new RecordKeys(tenant);
    effects.listen(Recording.TYPE, this::takePayment);
    effects.listen(
        TakingBack.TYPE,
        effect -> take(voids, effect, effect.result(), Optional.empty(), Optional.empty()));
  }

  @Override
  public void keep(Archive archive) {
    Form<EffectKey> keys = Form.text(EffectKey::new);
    Form<Written> written = Form.facts(Written::facts, Written::of);
    archive.map("recorded", payments, keys, written);
    archive.map("taken back", voids, keys, written);
    payments.values().forEach(one -> ids.add(one.id()));
  }

  /**
   * A payment that a person entered is the record of one of ours. The PSA showed it before that was
   * decided, so that its balances show it from the beginning.
   *
   * @param source the payment at the bank
   * @param recorded the PSA's id of its record
   */
  public void adopt(PaymentId source, InvoiceId invoice, PaymentId recorded) {
    payments.put(
        PaymentRecord.key(tenant, source, invoice, 0),
        new Written(recorded, Instant.EPOCH, 0, Optional.empty(), Optional.empty()));
    ids.add(recorded);
  }

  /** Whether a payment in the PSA is the record of one of ours. */
  public boolean isOurs(PaymentId recorded) {
    return ids.contains(recorded);
  }

  /** Whether what seemed to be entered by a person still is not the record of one of ours. */
  public boolean isEntered(EnteredPayment entered) {
    return entered.payment().map(RecordedPayment::id).filter(this::isOurs).isEmpty();
  }

  private void takePayment(EffectState<PaymentRecord, PaymentId> effect) {
    Optional.ofNullable(payments.get(effect.key())).ifPresent(before -> ids.remove(before.id()));
    take(
        payments,
        effect,
        effect.result(),
        effect.order().balanceOnceShown(),
        Optional.of(effect.order().amount()));
    Optional.ofNullable(payments.get(effect.key())).ifPresent(now -> ids.add(now.id()));
  }

  private static void take(
      Map<EffectKey, Written> kept,
      EffectState<?, ?> effect,
      Optional<PaymentId> id,
      Optional<Money> balanceOnceShown,
      Optional<Money> amount) {
    if (effect.hasSucceeded()) {
      kept.put(
          effect.key(),
          new Written(
              id.orElseThrow(),
              effect.changedAt(),
              effect.changedSequence(),
              balanceOnceShown,
              amount));
    } else {
      kept.remove(effect.key());
    }
  }

  Optional<Written> payment(Receipt receipt, InvoiceId invoice, int version) {
    return Optional.ofNullable(payments.get(keys.payment(receipt.payment(), invoice, version)));
  }

  Optional<Written> takenBack(Receipt receipt, InvoiceId invoice, int version) {
    return voids.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(voids.get(keys.takingBack(receipt.payment(), invoice, version)));
  }

  /** What was written for a receipt in one version and not taken back. */
  Optional<Written> standing(Receipt receipt, InvoiceId invoice, int version) {
    return payment(receipt, invoice, version)
        .filter(one -> takenBack(receipt, invoice, version).isEmpty());
  }

  /**
   * Whether the PSA must show by now what was written for a receipt and taken back of it.
   *
   * @param mayLag whether what it shows now may still be from before an instant
   */
  public boolean isSettled(
      Receipt receipt, InvoiceId invoice, ReceiptHistory history, Predicate<Instant> mayLag) {
    return IntStream.rangeClosed(0, history.last())
        .boxed()
        .flatMap(
            version ->
                Stream.concat(
                    payment(receipt, invoice, version).stream(),
                    takenBack(receipt, invoice, version).stream()))
        .noneMatch(written -> mayLag.test(written.at()));
  }

  /** What is on record in one PSA as paid on an invoice by a receipt. */
  public Money recordedIn(
      SystemName psa, Receipt receipt, InvoiceId invoice, ReceiptHistory history) {
    return sum(receipt, invoice, history, written -> written.id().system().equals(psa));
  }

  /**
   * What is on record as paid on an invoice by a receipt: also what others paid, where it stands
   * for all of them.
   */
  Money recorded(Receipt receipt, InvoiceId invoice, ReceiptHistory history) {
    return sum(receipt, invoice, history, written -> true);
  }

  private Money sum(
      Receipt receipt, InvoiceId invoice, ReceiptHistory history, Predicate<Written> counts) {
    Money sum = Money.zero(receipt.amount().currency());
    for (int version = 0; version <= history.last(); version++) {
      Optional<Written> there = payment(receipt, invoice, version).filter(counts);
      if (there.isPresent() && takenBack(receipt, invoice, version).filter(counts).isEmpty()) {
        Money own = history.on(invoice, version);
        sum =
            sum.plus(
                there.flatMap(Written::amount).filter(amount -> isIn(own, amount)).orElse(own));
      }
    }
    return sum;
  }

  private static boolean isIn(Money own, Money amount) {
    return own.currency().equals(amount.currency());
  }

  /**
   * What the PSA's balances show of all that.
   *
   * @param readAfter the last journal entry before the PSA was read: what was written later cannot
   *     show
   * @param mayLag whether a balance read now may still be one from before an instant
   */
  public Owed.Shown shownBy(long readAfter, Predicate<Instant> mayLag) {
    return new Owed.Shown() {
      @Override
      public Money of(Receipt receipt, InvoiceId invoice, ReceiptHistory history) {
        return sum(receipt, invoice, history, written -> written.sequence() <= readAfter);
      }

      @Override
      public Optional<Money> atMost(Receipt receipt, InvoiceId invoice, ReceiptHistory history) {
        Optional<Money> atMost = Optional.empty();
        for (int version = 0; version <= history.last(); version++) {
          if (takenBack(receipt, invoice, version).isEmpty()) {
            Optional<Money> most =
                payment(receipt, invoice, version)
                    .filter(written -> mayLag.test(written.at()))
                    .flatMap(Written::balanceOnceShown);
            atMost = most.isPresent() ? most : atMost;
          }
        }
        return atMost;
      }
    };
  }
}
