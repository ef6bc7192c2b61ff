package io.mspbilling.communication.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mspbilling.collection.ChargeHistory;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.ChargeResult;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.GatewayNews;
import io.mspbilling.collection.Prospect;
import io.mspbilling.collection.Prospect.Cause;
import io.mspbilling.collection.decline.Decline;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.communication.Notice;
import io.mspbilling.communication.OwedLine;
import io.mspbilling.journal.EffectRecords;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Outcome;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.Rail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A charge of several invoices that failed is judged invoice by invoice. */
class MoneyMovedTest {
  private static final LocalDate DAY = Told.DAY;
  private static final SavedMethod CARD =
      new SavedMethod(PaymentMethodId.parse("gateway:pm_1"), Rail.CARD, "Visa 4242");
  private static final InvoiceId ONE = InvoiceId.parse("psa:1001");
  private static final InvoiceId TWO = InvoiceId.parse("psa:1002");
  private static final InvoiceId THREE = InvoiceId.parse("psa:1003");

  private final Effects effects = new Effects(List.of(Charging.TYPE));
  private final ChargeHistory charges = new ChargeHistory(effects, new GatewayNews());
  private final Map<InvoiceId, Prospect> next = new HashMap<>();
  private String lastHash = JournalEntry.GENESIS;
  private int sequence;

  @Test
  void anInvoiceUnderWayElsewhereDoesNotHideTheOthers() {
    declined(ONE, TWO);
    next.put(ONE, not(Cause.UNDER_WAY));
    next.put(TWO, again(3));

    assertThat(failed())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.nextTry()).contains(DAY.plusDays(3));
              assertThat(notice.lines()).extracting(OwedLine::number).containsExactly("1002");
            });
  }

  @Test
  void eachInvoiceHearsOfItsOwnNextTryOrThatThereIsNone() {
    declined(ONE, TWO, THREE);
    next.put(ONE, again(3));
    next.put(TWO, not(Cause.STOPPED));
    next.put(THREE, again(3));

    assertThat(failed())
        .extracting(
            Notice.PaymentFailed::nextTry,
            notice -> notice.lines().stream().map(OwedLine::number).toList())
        .containsExactly(
            tuple(Optional.of(DAY.plusDays(3)), List.of("1001", "1003")),
            tuple(Optional.empty(), List.of("1002")));
  }

  @Test
  void whatIsPaidMeanwhileIsNotAskedFor() {
    declined(ONE, TWO);
    next.put(TWO, again(3));

    assertThat(failed())
        .singleElement()
        .satisfies(
            notice ->
                assertThat(notice.lines()).extracting(OwedLine::number).containsExactly("1002"));
    next.clear();
    assertThat(failed()).isEmpty();
  }

  @Test
  void aFailureHasOneNameForEachInvoiceWhateverBecomesOfIt() {
    declined(ONE, TWO);
    next.put(ONE, again(3));
    next.put(TWO, again(3));
    List<String> before = occasions().stream().flatMap(one -> one.about().stream()).toList();

    next.put(TWO, not(Cause.STOPPED));

    assertThat(occasions().stream().flatMap(one -> one.about().stream()))
        .containsExactlyElementsOf(before)
        .doesNotHaveDuplicates();
  }

  private List<Occasion> occasions() {
    return new MoneyMoved(NoticePolicy.forMsp(), charges, DAY)
        .failed(invoice -> Optional.ofNullable(next.get(invoice)));
  }

  private List<Notice.PaymentFailed> failed() {
    return occasions().stream().map(one -> (Notice.PaymentFailed) one.notice()).toList();
  }

  private static Prospect again(int days) {
    return new Prospect.Charged(DAY.plusDays(days), Instant.MIN, CARD, 2, true, "funds");
  }

  private static Prospect not(Cause cause) {
    return new Prospect.NotCharged(cause, "so it is", "see to it");
  }

  private void declined(InvoiceId... invoices) {
    List<Allocation> allocations =
        List.of(invoices).stream()
            .map(invoice -> new Allocation(invoice, invoice.value(), Money.of("40.00", "USD")))
            .toList();
    Money none = Money.of("0.00", "USD");
    ChargeRequest order =
        ChargeRequest.builder()
            .key(ChargeRequest.key(Told.TENANT, Told.ACME, CARD, allocations, none, 1, 0))
            .customer(Told.ACME)
            .method(CARD)
            .allocations(allocations)
            .surcharge(none)
            .attempt(1)
            .build();
    Decline decline = Decline.of(DeclineClass.FUNDS, "insufficient_funds");
    add(EffectRecords.intended(Charging.TYPE, order, 1));
    add(
        EffectRecords.concluded(
            Charging.TYPE,
            order.key(),
            1,
            Outcome.refused("declined", Optional.of(ChargeResult.of(decline))),
            DAY));
  }

  private void add(JournalRecord record) {
    sequence++;
    JournalEntry entry =
        JournalEntry.following(lastHash, sequence, Instant.parse("2026-06-02T14:00:00Z"), record);
    effects.plus(entry);
    lastHash = entry.hash();
  }
}
