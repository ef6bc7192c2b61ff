package io.mspbilling.collection;

import static io.mspbilling.collection.Recorded.ACME;
import static io.mspbilling.collection.Recorded.TENANT;
import static io.mspbilling.collection.Recorded.TODAY;
import static io.mspbilling.collection.Recorded.invoice;
import static io.mspbilling.collection.Recorded.payment;
import static io.mspbilling.collection.Recorded.reversed;
import static io.mspbilling.collection.Recorded.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Planned;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.Receipt;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefundsTest {

  private static final Currency USD = Currency.getInstance("USD");
  private static final Refunds.Requested GIFT =
      new Refunds.Requested("w1", payment("1"), usd("30"), "a gift");
  private static final Refunds.Requested FOR_INVOICE =
      new Refunds.Requested(
          "w2", payment("1"), usd("20"), "billed twice", Optional.of(invoice("1001")));

  private final Recorded recorded = new Recorded();

  @AfterEach
  void aProgramThatIsBegunAnewKnowsTheSame() {
    Refunds copy = recorded.copy().refunds;

    assertThat(copy.wished(payment("1"), USD)).isEqualTo(wished("1"));
    for (String amount : List.of("20", "30")) {
      assertThat(copy.decided(refund("rf_1", amount), true))
          .isEqualTo(recorded.refunds.decided(refund("rf_1", amount), true));
    }
  }

  @Test
  void aWishIsARecordOfItsOwnKind() {
    recorded.write(Refunds.requested(GIFT));

    assertThat(Refunds.isOne(Refunds.requested(GIFT))).isTrue();
    assertThat(Refunds.isOne(Autopay.enrolled(ACME, Recorded.CARD, TODAY, "mandate"))).isFalse();
    assertThat(orders()).containsExactly(RefundRequest.of(TENANT, GIFT));
  }

  @Test
  void whatIsNotKnownToBeDoneIsWished() {
    recorded.write(Refunds.requested(GIFT));
    recorded.write(Refunds.requested(FOR_INVOICE));
    assertThat(wished("1")).isEqualTo(usd("50"));
    assertThat(wished("2")).isEqualTo(usd("0"));
    assertThat(recorded.refunds.wished(payment("1"), Currency.getInstance("EUR")))
        .isEqualTo(Money.of("0", "EUR"));

    RefundRequest gift = recorded.sent(Refunding.TYPE, RefundRequest.of(TENANT, GIFT));
    assertThat(wished("1")).isEqualTo(usd("50"));
    recorded.answered(Refunding.TYPE, gift, Outcome.done(payment("rf_1")));
    assertThat(wished("1")).isEqualTo(usd("20"));
    assertThat(orders()).containsExactly(RefundRequest.of(TENANT, FOR_INVOICE));
  }

  @Test
  void aRefundThatWasNotSentIsOrderedAgain() {
    recorded.write(Refunds.requested(GIFT));
    RefundRequest gift = recorded.sent(Refunding.TYPE, RefundRequest.of(TENANT, GIFT));
    assertThat(orders()).isEmpty();

    recorded.answered(Refunding.TYPE, gift, Outcome.notSent("no way"));
    assertThat(orders()).containsExactly(gift);
    assertThat(decide(Optional.empty()).orders())
        .singleElement()
        .extracting(Planned::reason)
        .isEqualTo("a gift");
  }

  @Test
  void aRefundForAnInvoiceThatThePaymentDoesNotPayForIsLeftToAPerson() {
    recorded.write(Refunds.requested(FOR_INVOICE));
    assertThat(decide(Optional.of(receipt("1001"))).orders()).hasSize(1);

    Worklist worklist = decide(Optional.of(receipt("1002")));

    assertThat(worklist.orders()).isEmpty();
    assertThat(worklist.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.kind()).isEqualTo(ExceptionKind.DECISION_UNUSABLE))
        .satisfies(
            row ->
                assertThat(row.subject())
                    .isEqualTo(
                        new Subject.OfEffect(
                            Refunding.TYPE, RefundRequest.of(TENANT, FOR_INVOICE).key())))
        .extracting(ExceptionRow::facts)
        .isEqualTo(
            "refund USD 20.00 of gateway:1 for invoice psa:1001: that payment does not pay for"
                + " this invoice");
  }

  @Test
  void aRefundForNoInvoiceInParticularIsAlwaysUsable() {
    recorded.write(Refunds.requested(GIFT));

    assertThat(decide(Optional.of(receipt("1002"))).orders()).hasSize(1);
  }

  @Test
  void whatWasWishedForAnInvoiceReopensIt() {
    recorded.write(Refunds.requested(FOR_INVOICE));
    assertThat(decided("rf_1", "20").invoice()).as("not begun").isEmpty();
    RefundRequest order = recorded.sent(Refunding.TYPE, RefundRequest.of(TENANT, FOR_INVOICE));
    assertThat(decided("rf_1", "20").invoice())
        .as("told before the answer")
        .contains(invoice("1001"));
    assertThat(decided("rf_1", "30").invoice()).as("another amount").isEmpty();
    assertThat(recorded.refunds.decided(refund("2", "rf_1", "20"), true).invoice())
        .as("another payment")
        .isEmpty();

    recorded.answered(Refunding.TYPE, order, Outcome.done(payment("rf_1")));
    assertThat(decided("rf_1", "20").invoice()).contains(invoice("1001"));
    assertThat(decided("rf_2", "20").invoice()).as("another refund").isEmpty();
  }

  @Test
  void whetherARefundReopensIsDecidedWhenItIsHeardOf() {
    assertThat(recorded.refunds.decided(refund("rf_1", "20"), true).reopens()).isTrue();
    assertThat(recorded.refunds.decided(refund("rf_1", "20"), false).reopens()).isFalse();
    recorded.write(Refunds.requested(GIFT));
  }

  @Test
  void nothingAndLessCannotBeGivenBack() {
    recorded.write(Refunds.requested(GIFT));
    for (String amount : List.of("0", "-1")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Refunds.Requested("w", payment("1"), usd(amount), "why"))
          .withMessageStartingWith("a refund must be positive: USD");
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new RefundRequest(
                      RefundRequest.of(TENANT, GIFT).key(), payment("1"), usd(amount), "why"))
          .withMessageStartingWith("a refund must be positive: USD");
    }
  }

  private Money wished(String payment) {
    return recorded.refunds.wished(payment(payment), USD);
  }

  private List<RefundRequest> orders() {
    return Planned.ordersOf(Refunding.TYPE, decide(Optional.empty()).orders());
  }

  private Worklist decide(Optional<Receipt> receipt) {
    Worklist worklist = new Worklist(recorded.effects);
    recorded.refunds.decide(payment -> receipt, worklist);
    return worklist;
  }

  private Reversal decided(String source, String amount) {
    return recorded.refunds.decided(refund(source, amount), true);
  }

  private static Reversal refund(String source, String amount) {
    return refund("1", source, amount);
  }

  private static Reversal refund(String payment, String source, String amount) {
    return reversed("e1", source, ReversalKind.REFUND, payment, amount, "").reversal();
  }

  private static Receipt receipt(String invoice) {
    InvoiceId id = invoice(invoice);
    PaymentId payment = payment("1");
    return new Receipt(
        payment,
        ACME,
        TODAY,
        usd("100"),
        usd("0"),
        Rail.CARD,
        List.of(new Allocation(id, "INV-" + invoice, usd("100"))),
        true);
  }
}
