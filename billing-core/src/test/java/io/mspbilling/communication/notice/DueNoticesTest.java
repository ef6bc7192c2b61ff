package io.mspbilling.communication.notice;

import static io.mspbilling.communication.notice.Told.ACME;
import static io.mspbilling.communication.notice.Told.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.communication.Delivery;
import io.mspbilling.communication.Holds;
import io.mspbilling.communication.Message;
import io.mspbilling.communication.MessageTexts;
import io.mspbilling.communication.Notice;
import io.mspbilling.communication.NoticeKind;
import io.mspbilling.communication.NoticeOrder;
import io.mspbilling.communication.Noticing;
import io.mspbilling.communication.dunning.HoldKind;
import io.mspbilling.journal.JournalEntry;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Planned;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DueNoticesTest {

  private static final CustomerId BOLT = CustomerId.parse("psa:8");
  private static final Notice REFUND =
      new Notice.Refunded(Money.of("10", "USD"), DAY, Optional.empty());

  private final Told told = new Told();
  private final Holds holds = new Holds();
  private final Map<CustomerId, Customer> customers =
      new HashMap<>(Map.of(ACME, customer(ACME, "ap@acme.example", "owner@acme.example")));

  @Test
  void aNoticeGoesToAllAddressesOfItsCustomerAndSaysWhatItIs() {
    Worklist worklist = decide(occasion(ACME, "stripe:re_1"));

    assertThat(worklist.orders())
        .singleElement()
        .extracting(Planned::reason)
        .isEqualTo("notice: refunded");
    NoticeOrder order = Planned.ordersOf(Noticing.TYPE, worklist.orders()).get(0);
    Message message = order.message();
    assertThat(message.key())
        .isEqualTo(NoticeOrder.key(Told.TENANT, NoticeKind.REFUNDED, ACME, List.of("stripe:re_1")));
    assertThat(message.address()).isEqualTo("ap@acme.example");
    assertThat(message.copies()).containsExactly("owner@acme.example");
    assertThat(message.body()).contains("USD 10.00");
    assertThat(order.day()).isEqualTo(DAY);
    assertThat(order.about()).containsExactly("stripe:re_1");
  }

  @Test
  void whatWasToldIsNotToldAgainNotEvenTogetherWithOthers() {
    told.add(NoticeKind.REFUNDED, Outcome.done(Delivery.toAll("m")), "stripe:re_1");

    assertThat(decide(occasion(ACME, "stripe:re_1")).orders()).isEmpty();
    assertThat(decide(occasion(ACME, "stripe:re_2", "stripe:re_1")).orders()).isEmpty();
    assertThat(decide(occasion(ACME, "stripe:re_2")).orders()).hasSize(1);
  }

  @Test
  void whoMustNotBeWrittenToIsToldNothing() {
    holds.plus(
        JournalEntry.following(
            JournalEntry.GENESIS,
            1,
            Instant.EPOCH,
            Holds.placed(ACME, HoldKind.OPTED_OUT, "by mail", Optional.of(DAY))));

    assertThat(decide(occasion(ACME, "stripe:re_1")).orders()).isEmpty();
  }

  @Test
  void whoHasNoAddressOrIsNotShownIsToldNothing() {
    customers.put(BOLT, customer(BOLT));
    CustomerId unknown = CustomerId.parse("psa:9");

    assertThat(
            decide(
                    occasion(BOLT, "stripe:re_1"),
                    occasion(unknown, "stripe:re_2"),
                    occasion(ACME, "stripe:re_3"))
                .orders())
        .hasSize(1);
  }

  @Test
  void aCustomerOfWhomNothingCanBeToldHoldsUpNobodyElse() {
    Worklist worklist = new Worklist(told.effects);
    notices(
            id -> {
              if (id.equals(BOLT)) {
                throw new IllegalStateException("unreadable");
              }
              return Optional.ofNullable(customers.get(id));
            })
        .decide(List.of(occasion(BOLT, "stripe:re_1"), occasion(ACME, "stripe:re_2")), worklist);

    assertThat(worklist.orders()).hasSize(1);
    assertThat(worklist.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.subject()).isEqualTo(new Subject.OfCustomer(BOLT)));
  }

  private Worklist decide(Occasion... occasions) {
    Worklist worklist = new Worklist(told.effects);
    notices(id -> Optional.ofNullable(customers.get(id))).decide(List.of(occasions), worklist);
    return worklist;
  }

  private DueNotices notices(Function<CustomerId, Optional<Customer>> shown) {
    return new DueNotices(
        Told.TENANT, told.history, holds, MessageTexts.plain("Our MSP"), shown, DAY);
  }

  private static Occasion occasion(CustomerId customer, String... about) {
    return new Occasion(NoticeKind.REFUNDED, customer, List.of(about), REFUND);
  }

  private static Customer customer(CustomerId id, String... addresses) {
    return Customer.builder().id(id).name("Acme").addBillingEmails(addresses).build();
  }
}
