package io.mspbilling.collection;

import static io.mspbilling.collection.Recorded.ACME;
import static io.mspbilling.collection.Recorded.OTHER;
import static io.mspbilling.collection.Recorded.TENANT;
import static io.mspbilling.collection.Recorded.TODAY;
import static io.mspbilling.collection.Recorded.invoice;
import static io.mspbilling.collection.Recorded.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.journal.Effects;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Credit;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Worklist;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetDebtsTest {

  private final Map<CustomerId, CustomerId> parents = new HashMap<>();
  private final List<Credit> credits = new ArrayList<>();
  private boolean takesParts = true;
  private Worklist worklist = new Worklist(new Effects(List.of()));

  @Test
  void withoutCreditAllIsOwed() {
    OpenInvoice debt = open(ACME, "1", "100", TODAY);

    assertThat(net(debt)).containsExactly(debt);
    credits.add(new Credit(OTHER, "credit memo 5", usd("30")));
    assertThat(net(debt)).containsExactly(debt);
    assertThat(worklist.rows()).isEmpty();
  }

  @Test
  void aPartIsSetOffAndTheRestIsAskedFor() {
    Credit memo = new Credit(ACME, "credit memo 5", usd("30"));
    credits.add(memo);

    OpenInvoice net = net(open(ACME, "1", "100", TODAY)).get(0);

    assertThat(net.open()).isEqualTo(usd("70"));
    assertThat(net.setOff()).containsExactly(memo);
    assertThat(worklist.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.kind()).isEqualTo(ExceptionKind.CREDIT_TO_APPLY))
        .satisfies(row -> assertThat(row.customer()).contains(ACME))
        .satisfies(row -> assertThat(row.amount()).contains(usd("30")))
        .extracting(ExceptionRow::facts)
        .isEqualTo(
            "USD 100.00 is owed and there is credit: [USD 30.00 of credit memo 5]; USD 70.00 of it"
                + " is charged or reminded of");
  }

  @Test
  void aPsaThatTakesNoPartsWaitsForItsCreditToBeApplied() {
    takesParts = false;
    credits.add(new Credit(ACME, "credit memo 5", usd("30")));
    OpenInvoice untouched = open(OTHER, "2", "50", TODAY);

    List<OpenInvoice> net = net(open(ACME, "1", "100", TODAY), untouched);

    assertThat(net).hasSize(2);
    assertThat(debts().isChargeable(net.get(0))).isFalse();
    assertThat(debts().isChargeable(untouched)).isTrue();
    assertThat(worklist.rows().get(0).facts())
        .endsWith("it is not charged, as the PSA takes no payment for a part of it");
    takesParts = true;
    assertThat(debts().isChargeable(net.get(0))).isTrue();
  }

  @Test
  void whatCreditPaysWholeIsLeftOut() {
    credits.add(new Credit(ACME, "credit memo 5", usd("100")));

    assertThat(net(open(ACME, "1", "100", TODAY))).isEmpty();
    assertThat(worklist.rows().get(0).facts()).endsWith("nothing of it is charged or reminded of");
  }

  @Test
  void theOldestDebtIsPaidFirstAndTheOrderStays() {
    credits.add(new Credit(ACME, "credit memo 5", usd("60")));
    credits.add(new Credit(ACME, "payment 9", usd("90")));

    List<OpenInvoice> net =
        net(
            open(ACME, "1", "70", TODAY),
            open(ACME, "2", "100", TODAY.minusDays(9)),
            open(ACME, "3", "5", TODAY));

    assertThat(net).extracting(one -> one.invoice().number()).containsExactly("INV-1", "INV-3");
    assertThat(net.get(0).open()).isEqualTo(usd("20"));
    assertThat(net.get(0).setOff()).containsExactly(new Credit(ACME, "payment 9", usd("50")));
    assertThat(net.get(1).setOff()).isEmpty();
    assertThat(worklist.rows()).hasSize(2);
    assertThat(worklist.rows())
        .extracting(row -> row.amount().orElseThrow())
        .containsExactlyInAnyOrder(usd("50"), usd("100"));
  }

  @Test
  void ofOneDayTheSmallerIdIsFirst() {
    credits.add(new Credit(ACME, "credit memo 5", usd("10")));

    assertThat(net(open(ACME, "2", "10", TODAY), open(ACME, "1", "10", TODAY)))
        .extracting(one -> one.invoice().number())
        .containsExactly("INV-2");
  }

  @Test
  void creditIsSetOffBeforeTheDebtIsDueAndNobodyIsToldYet() {
    credits.add(new Credit(ACME, "credit memo 5", usd("30")));

    assertThat(net(open(ACME, "1", "100", TODAY.plusDays(1))).get(0).open()).isEqualTo(usd("70"));
    assertThat(worklist.rows()).isEmpty();
  }

  @Test
  void whatIsUnderWayNeedsNoCredit() {
    credits.add(new Credit(ACME, "credit memo 5", usd("30")));
    OpenInvoice debt =
        new OpenInvoice(open(ACME, "1", "100", TODAY).invoice(), usd("100"), usd("80"));

    assertThat(net(debt).get(0).setOff())
        .containsExactly(new Credit(ACME, "credit memo 5", usd("20")));
    assertThat(net(debt).get(0).underWay()).isEqualTo(usd("80"));
  }

  @Test
  void creditOfAnotherCurrencyIsLeftAlone() {
    credits.add(new Credit(ACME, "credit memo 4", Money.of("90", "EUR")));
    credits.add(new Credit(ACME, "credit memo 5", usd("30")));

    assertThat(net(open(ACME, "1", "100", TODAY)).get(0).setOff())
        .containsExactly(new Credit(ACME, "credit memo 5", usd("30")));
  }

  @Test
  void creditOfWhoPaysComesAfterTheCustomersOwn() {
    parents.put(OTHER, ACME);
    credits.add(new Credit(ACME, "credit memo 5", usd("30")));
    credits.add(new Credit(OTHER, "credit memo 6", usd("40")));

    List<OpenInvoice> net = net(open(OTHER, "1", "60", TODAY), open(ACME, "2", "25", TODAY));

    assertThat(net)
        .singleElement()
        .satisfies(one -> assertThat(one.open()).isEqualTo(usd("15")))
        .extracting(OpenInvoice::setOff)
        .isEqualTo(
            List.of(
                new Credit(OTHER, "credit memo 6", usd("40")),
                new Credit(ACME, "credit memo 5", usd("5"))));
  }

  @Test
  void familiesAreFollowedToTheirHeadAndCirclesEnd() {
    CustomerId head = CustomerId.parse("psa:9");
    parents.put(OTHER, ACME);
    parents.put(ACME, head);
    parents.put(head, OTHER);
    credits.add(new Credit(head, "credit memo 5", usd("30")));

    assertThat(net(open(OTHER, "1", "100", TODAY)).get(0).open()).isEqualTo(usd("70"));
  }

  private List<OpenInvoice> net(OpenInvoice... open) {
    worklist = new Worklist(new Effects(List.of()));
    return debts().of(List.of(open), TODAY, worklist);
  }

  private NetDebts debts() {
    return new NetDebts(credits, this::customer, takesParts);
  }

  private Optional<Customer> customer(CustomerId id) {
    Customer.Builder customer = Customer.builder().id(id).name(TENANT + " " + id);
    Optional.ofNullable(parents.get(id)).ifPresent(customer::parent);
    return Optional.of(customer.build());
  }

  private static OpenInvoice open(CustomerId customer, String id, String amount, LocalDate due) {
    Invoice invoice =
        Invoice.builder()
            .id(invoice(id))
            .number("INV-" + id)
            .customer(customer)
            .issuedOn(TODAY.minusDays(30))
            .dueOn(due)
            .total(usd(amount))
            .build();
    return new OpenInvoice(invoice, usd(amount), usd("0"));
  }
}
