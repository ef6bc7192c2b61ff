package io.mspbilling.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlainTextsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 2);
  private static final Customer ACME =
      Customer.builder().id(CustomerId.parse("psa:7")).name("Acme").build();
  private static final List<OwedLine> LINES =
      List.of(
          new OwedLine("1001", DAY, usd("50.00")),
          new OwedLine("10\r\n02", Optional.of(DAY), usd("9.00"), Set.of(WhyLess.CREDIT)));
  private static final Optional<URI> PAGE = Optional.of(URI.create("https://pay.example/x"));

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }

  private static String said(Notice notice) {
    MessageText text = MessageTexts.plain("Northwind").of(ACME, notice);
    assertThat(text.html()).isEmpty();
    return text.subject() + "\n" + text.body();
  }

  @Test
  void aReminderNamesEachInvoiceAndTheSum() {
    assertThat(said(new Notice.PaymentDue("firm", "Invoice {number}", "Please pay.", LINES, PAGE)))
        .isEqualTo(
            """
            Invoice 1001
            Please pay.

              invoice 1001, due 2026-06-02: USD 50.00
              invoice 10  02, due 2026-06-02: USD 9.00, after credit

            Total of all invoices listed: USD 59.00

            Pay at https://pay.example/x

            Northwind
            """);
  }

  @Test
  void whyLessThanTheInvoiceIsAskedForIsSaid() {
    OwedLine less =
        new OwedLine(
            "1001",
            Optional.of(DAY),
            usd("20.00"),
            Set.of(WhyLess.DISPUTE, WhyLess.CREDIT, WhyLess.INSTALMENT));

    assertThat(said(new Notice.PaymentDue("due", "s", "o", List.of(less), PAGE)))
        .contains(
            "\n  invoice 1001, due 2026-06-02: USD 20.00, an instalment, after credit, less what is"
                + " disputed\n");
  }

  @Test
  void whatHasNotComeToTheStepStandsApart() {
    OwedLine near = new OwedLine("1003", DAY.plusDays(9), usd("7.00"));

    assertThat(
            said(
                new Notice.PaymentDue(
                    "urgent", "Urgent: {number}", "Please.", LINES, List.of(near), PAGE)))
        .isEqualTo(
            """
            Urgent: 1001
            Please.

              invoice 1001, due 2026-06-02: USD 50.00
              invoice 10  02, due 2026-06-02: USD 9.00, after credit

            Also open:

              invoice 1003, due 2026-06-11: USD 7.00

            Total of all invoices listed: USD 66.00

            Pay at https://pay.example/x

            Northwind
            """);
    assertThat(
            said(
                new Notice.PaymentDue(
                    "urgent", "s", "Please.", LINES.subList(0, 1), List.of(near), PAGE)))
        .contains("Total of all invoices listed: USD 57.00");
  }

  /** More may be late than is due for a message: what is named is not all that is owed. */
  @Test
  void theAmountOfOneInvoiceIsNoTotal() {
    assertThat(
            said(
                new Notice.PaymentDue(
                    "firm", "s", "Please pay.", LINES.subList(0, 1), Optional.empty())))
        .isEqualTo(
            """
            s
            Please pay.

              invoice 1001, due 2026-06-02: USD 50.00

            Northwind
            """);
  }

  private static Notice failed(boolean isReturned, AfterFailure after, Optional<URI> page) {
    return new Notice.PaymentFailed(
        usd("5.00"),
        "Visa 4242",
        isReturned,
        Optional.of(DAY.minusDays(3)).filter(day -> isReturned),
        after,
        page,
        List.of());
  }

  @Test
  void afterAChargeThatFailedOnlyWhatComesIsSaid() {
    assertThat(said(failed(false, new AfterFailure.Again(DAY, usd("5.00")), PAGE)))
        .contains(
            "Our charge of USD 5.00 to Visa 4242 did not go through. We will try again on"
                + " 2026-06-02.",
            "account at https://pay.example/x");
    assertThat(said(failed(false, new AfterFailure.Again(DAY, usd("2.00")), PAGE)))
        .contains("We will try again on 2026-06-02, with USD 2.00.");
    assertThat(said(failed(false, new AfterFailure.Asked(), Optional.empty())))
        .contains("We will not try again by ourselves. Please pay in another way.")
        .doesNotContain("call us");
    assertThat(said(failed(true, new AfterFailure.Open(), Optional.empty())))
        .contains(
            "The bank returned our debit of USD 5.00 to Visa 4242. Our receipt for the payment of"
                + " 2026-05-30 no longer stands. We only let you know: this message asks you for"
                + " nothing.")
        .doesNotContain("Please", "again");
  }

  @Test
  void nobodyIsAskedForCardDetailsByMail() {
    assertThat(said(new Notice.CardExpiring("Visa", YearMonth.of(2026, 7), Optional.empty())))
        .contains("Never send card details by e-mail");
    assertThat(said(new Notice.CardExpiring("Visa", YearMonth.of(2026, 7), PAGE)))
        .doesNotContain("by e-mail");
  }

  @Test
  void everyOtherKindIsSaidToo() {
    assertThat(said(new Notice.ChargeAhead(DAY, usd("5.00"), "Visa 4242", List.of())))
        .contains("We will charge USD 5.00 on 2026-06-02", "to Visa 4242");
    assertThat(
            said(
                new Notice.ChargeAhead(
                    DAY,
                    Optional.of(DAY.minusDays(3)),
                    false,
                    usd("5.00"),
                    "Visa 4242",
                    List.of())))
        .contains("on 2026-06-02, and not on 2026-05-30 as we told you before. You");
    assertThat(
            said(
                new Notice.ChargeAhead(
                    DAY, Optional.empty(), true, usd("5.00"), "Visa 4242", List.of())))
        .contains("on 2026-06-02. That is another amount than we told you before. You");
    assertThat(said(new Notice.PaymentReceived(usd("5.00"), DAY, Optional.of("check 7"), LINES)))
        .contains("we received USD 5.00 by check 7 on 2026-06-02", "invoice 1001")
        .doesNotContain("Total");
    assertThat(said(new Notice.CardExpiring("Visa 4242", YearMonth.of(2026, 7), PAGE)))
        .contains("Your card expires in 2026-07", "Give it at https://pay.example/x");
    assertThat(said(new Notice.Refunded(usd("5.00"), DAY, Optional.of("Visa 4242"))))
        .contains("On 2026-06-02 we refunded USD 5.00 to Visa 4242.");
    assertThat(said(new Notice.Refunded(usd("5.00"), DAY, Optional.empty())))
        .contains("On 2026-06-02 we refunded USD 5.00. It may");
    OwedLine paid = OwedLine.of(new Allocation(InvoiceId.parse("psa:1"), "1001", usd("5.00")));
    assertThat(said(new Notice.PaymentReceived(usd("5.00"), DAY, Optional.empty(), List.of(paid))))
        .contains("we received USD 5.00 on 2026-06-02.", "invoice 1001: USD 5.00");
  }

  @Test
  void aPageForMoneyIsNoPlaceWhereOthersCanListen() {
    assertThatThrownBy(
            () ->
                new Notice.CardExpiring(
                    "Visa", YearMonth.of(2026, 7), Optional.of(URI.create("http://pay.example/x"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Notice.CardExpiring(
                    "Visa", YearMonth.of(2026, 7), Optional.of(URI.create("https:///x"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Notice.PaymentDue(
                    "firm", "s", "o", LINES, Optional.of(URI.create("javascript:x"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Pages of a portal, and whom and what it was asked for. */
  private static final CustomerPages PORTAL =
      new CustomerPages() {
        @Override
        public Optional<URI> toPay(Customer customer, List<String> numbers) {
          return Optional.of(
              URI.create(
                  "https://portal.example/" + customer.name() + "/" + String.join(",", numbers)));
        }

        @Override
        public Optional<URI> toUpdate(Customer customer) {
          return Optional.of(URI.create("https://portal.example/" + customer.name() + "/card"));
        }
      };

  private static String linked(Notice notice) {
    return MessageTexts.plain("Northwind").linkedTo(PORTAL).of(ACME, notice).body();
  }

  @Test
  void whatAsksForSomethingLeadsToWhereItCanBeDone() {
    assertThat(
            linked(
                new Notice.PaymentDue(
                    "firm", "s", "Please pay.", LINES.subList(0, 1), Optional.empty())))
        .contains("Pay at https://portal.example/Acme/1001\n");
    assertThat(
            linked(
                new Notice.PaymentDue(
                    "firm",
                    "s",
                    "o",
                    LINES.subList(0, 1),
                    List.of(new OwedLine("1003", DAY, usd("7.00"))),
                    Optional.empty())))
        .contains("Also open:", "Pay at https://portal.example/Acme/1001,1003\n");
    assertThat(linked(new Notice.PaymentDue("firm", "s", "Please pay.", LINES, PAGE)))
        .contains("Pay at https://pay.example/x\n")
        .doesNotContain("portal");
    assertThat(linked(failed(false, new AfterFailure.Again(DAY, usd("5.00")), Optional.empty())))
        .contains("account at https://portal.example/Acme/card");
    assertThat(linked(failed(true, new AfterFailure.Again(DAY, usd("5.00")), Optional.empty())))
        .contains("receipt for the payment of 2026-05-30 no longer stands", "/Acme/card");
    assertThat(linked(new Notice.CardExpiring("Visa", YearMonth.of(2026, 7), Optional.empty())))
        .contains("Give it at https://portal.example/Acme/card");
  }

  @Test
  void whatAsksForNothingLeadsNowhere() {
    assertThat(
            List.of(
                linked(failed(true, new AfterFailure.Open(), Optional.empty())),
                linked(new Notice.ChargeAhead(DAY, usd("5.00"), "Visa 4242", LINES)),
                linked(new Notice.PaymentReceived(usd("5.00"), DAY, Optional.empty(), LINES)),
                linked(new Notice.Refunded(usd("5.00"), DAY, Optional.empty()))))
        .noneMatch(body -> body.contains("https"));
  }

  @Test
  void whatIsAboutNothingIsNoNotice() {
    assertThatThrownBy(() -> new Notice.PaymentDue("firm", "s", "o", List.of(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OwedLine("1001", DAY, usd("0.00")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
