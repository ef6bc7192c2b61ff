package io.mspbilling.automation;

import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.ChargeResult;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.GatewayNews;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.Recording;
import io.mspbilling.issuance.TakingBack;
import io.mspbilling.journal.Archive;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectState;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Form;
import io.mspbilling.journal.Kept;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.ReceiptHistory;
import io.mspbilling.receivables.ReceiptIndex;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.reconciliation.PostingToBooks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All money that came in: charges collected, and lines of the bank account that were applied. A
 * receipt of which all is settled costs nothing until something touches it again.
 */
final class Receipts implements Kept {

  private final GatewayNews news;
  private final PaidOfLate late;
  private final ReceiptIndex receipts = new ReceiptIndex();
  private final Set<PaymentId> unsettled = new LinkedHashSet<>();
  private final Set<PaymentId> reversed = new LinkedHashSet<>();
  private final Set<PaymentId> unknownReversed = new LinkedHashSet<>();
  private final Map<EffectKey, PaymentId> ruled = new HashMap<>();
  private final Map<PaymentId, Reversal> withdrawn = new HashMap<>();
  private final Map<PaymentId, List<Reversal>> byBank = new HashMap<>();

  Receipts(Effects effects, GatewayNews news, PaidOfLate late) {
    this.news = news;
    this.late = late;
    effects.listen(Charging.TYPE, this::charged);
    effects.listen(Recording.TYPE, this::unsettleIfUndone);
    effects.listen(Recording.TYPE, this::unsettleIfDone);
    effects.listen(TakingBack.TYPE, this::unsettleIfUndone);
    effects.listen(PostingToBooks.TYPE, this::unsettleIfUndone);
    news.listen(this::reversed);
  }

  @Override
  public void keep(Archive archive) {
    Form<PaymentId> payments = Form.text(PaymentId::parse);
    receipts.keep(archive);
    archive.values("unsettled", unsettled, payments);
    archive.values("reversed", reversed, payments);
    archive.values("unknown reversed", unknownReversed, payments);
    archive.map("receipts ruled", ruled, Form.text(EffectKey::new), payments);
    Form<Reversal> reversals = Form.facts(Reversal::facts, Reversal::of);
    archive.map("withdrawn", withdrawn, payments, reversals);
    archive.map("taken back by the bank", byBank, payments, reversals.list());
  }

  /** A person took back that something was done: what followed from it is looked at again. */
  private void unsettleIfUndone(EffectState<?, ?> effect) {
    if (effect.isRuled() && !effect.hasSucceeded()) {
      unsettled.addAll(receipts.payments());
      news.recall();
    }
  }

  /**
   * A record that stands after all may have to be taken back, though it seemed that it never was.
   */
  private void unsettleIfDone(EffectState<PaymentRecord, PaymentId> record) {
    if (record.hasSucceeded() && find(record.order().source()).isPresent()) {
      unsettled.add(record.order().source());
    }
  }

  private void charged(EffectState<ChargeRequest, ChargeResult> charge) {
    Optional.ofNullable(ruled.remove(charge.key())).ifPresent(was -> withdraw(was, charge));
    if (charge.hasSucceeded()) {
      charge.result().flatMap(ChargeResult::payment).ifPresent(withdrawn::remove);
      ChargeRequest request = charge.order();
      add(
          new Receipt(
              charge.result().flatMap(ChargeResult::payment).orElseThrow(),
              request.customer(),
              charge.on().orElseThrow(),
              request.amount().minus(request.surcharge()),
              request.surcharge(),
              request.method().rail(),
              request.allocations(),
              true));
      if (charge.isRuled()) {
        ruled.put(charge.key(), charge.result().flatMap(ChargeResult::payment).orElseThrow());
      }
    }
  }

  /** What was told to PSA and books of a charge that a person had ruled done is taken back. */
  private void withdraw(PaymentId payment, EffectState<ChargeRequest, ChargeResult> charge) {
    if (charge.result().flatMap(ChargeResult::payment).filter(payment::equals).isEmpty()) {
      withdrawn.put(
          payment,
          Reversal.builder()
              .sourceId("ruled-" + charge.key().shortForm())
              .kind(ReversalKind.RETURN)
              .payment(payment)
              .amount(charge.order().amount())
              .on(charge.on().orElseThrow())
              .code("ruled")
              .build());
      reversed.add(payment);
      unsettled.add(payment);
    }
  }

  void add(Receipt receipt) {
    PaymentId payment = receipt.payment();
    late.paid(receipt);
    if (receipts.add(receipt)) {
      unsettled.add(payment);
      if (unknownReversed.contains(payment)) {
        reversed.add(payment);
      }
    }
  }

  /** The bank took a payment back that came to its account. */
  void takeBack(Reversal reversal) {
    byBank.computeIfAbsent(reversal.payment(), id -> new ArrayList<>(1)).add(reversal);
    reversed(reversal);
  }

  private void reversed(Reversal reversal) {
    PaymentId payment = reversal.payment();
    if (find(payment).filter(receipt -> isOf(receipt, reversal)).isPresent()) {
      reversed.add(payment);
      unsettled.add(payment);
    } else {
      unknownReversed.add(payment);
    }
  }

  Optional<Receipt> find(PaymentId payment) {
    return receipts.find(payment);
  }

  /** All receipts whose money came; that a person ruled a charge done did not bring any. */
  List<Receipt> came() {
    return receipts.all().stream()
        .filter(receipt -> !withdrawn.containsKey(receipt.payment()))
        .sorted(Receipt.IN_ORDER)
        .toList();
  }

  /** The receipts of a day and of all later ones. */
  List<Receipt> since(LocalDate day) {
    return receipts.since(day);
  }

  /** All receipts that pay, or paid, for an invoice. */
  List<Receipt> on(InvoiceId invoice) {
    return receipts.on(invoice);
  }

  /** The receipts that pay, or paid, for an invoice of which a text may hold the number. */
  Set<Receipt> namedIn(String text) {
    return receipts.namedIn(text);
  }

  /** Whether nothing was ever paid. */
  boolean isNone() {
    return receipts.payments().isEmpty();
  }

  /** The receipts on which something may be left to do. */
  List<Receipt> unsettled() {
    return unsettled.stream().flatMap(payment -> find(payment).stream()).toList();
  }

  /** Nothing is left to do for a receipt until something touches it again. */
  void settle(PaymentId payment) {
    unsettled.remove(payment);
  }

  /** The receipts of which something was taken back. */
  List<Receipt> reversed() {
    return reversed.stream().flatMap(payment -> find(payment).stream()).toList();
  }

  /** What was taken back from payments that nobody knows, or in a currency that was not paid. */
  List<Reversal> unknownReversals() {
    return unknownReversed.stream()
        .flatMap(this::reversalsOf)
        .filter(one -> find(one.payment()).filter(paid -> isOf(paid, one)).isEmpty())
        .toList();
  }

  private static boolean isOf(Receipt receipt, Reversal reversal) {
    return receipt.amount().currency().equals(reversal.amount().currency());
  }

  /** What was taken back from a receipt, oldest first. */
  List<Reversal> reversalsOf(Receipt receipt) {
    return Stream.concat(
            reversalsOf(receipt.payment()).filter(one -> isOf(receipt, one)),
            Stream.ofNullable(withdrawn.get(receipt.payment())))
        .toList();
  }

  /** When what paid an invoice was last charged back by the customer's bank; empty if never. */
  Optional<LocalDate> chargedBackOn(InvoiceId invoice) {
    return on(invoice).stream()
        .flatMap(receipt -> reversalsOf(receipt).stream())
        .filter(reversal -> reversal.kind() == ReversalKind.CHARGEBACK)
        .map(Reversal::on)
        .max(Comparator.naturalOrder());
  }

  /** What a receipt pays for, before and after each reversal that reopens what it paid. */
  ReceiptHistory history(Receipt receipt) {
    return ReceiptHistory.of(receipt, reversalsOf(receipt));
  }

  private Stream<Reversal> reversalsOf(PaymentId payment) {
    return Stream.concat(
        news.reversalsOf(payment).stream(), byBank.getOrDefault(payment, List.of()).stream());
  }
}
