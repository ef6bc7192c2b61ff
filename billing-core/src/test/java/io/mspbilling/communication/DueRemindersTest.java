package io.mspbilling.communication;

import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.calendar.QuietHours;
import io.mspbilling.communication.answer.Disputes;
import io.mspbilling.communication.answer.Promises;
import io.mspbilling.communication.dunning.DunningDecision;
import io.mspbilling.communication.dunning.DunningPolicy;
import io.mspbilling.communication.dunning.DunningRules;
import io.mspbilling.communication.dunning.HoldKind;
import io.mspbilling.communication.dunning.Suppression;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.Effects;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.Planned;
import io.mspbilling.journal.TenantId;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.sample.Recorder;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import io.mspbilling.worklist.Worklist;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a day's reminders order, and what they leave to people. */
class DueRemindersTest {

  private static final CustomerId ACME = CustomerId.parse("psa:1");
  private static final CustomerId BOLT = CustomerId.parse("psa:2");
  private static final Instant NOW = Instant.parse("2026-06-01T15:00:00Z"); // a Monday
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final Suppression NO_ADDRESS = new Suppression.NoAddress();
  private static final LocalDate LATE = TODAY.minusDays(6);

  private final Effects effects = new Effects(List.of(Reminding.TYPE, Noticing.TYPE));
  private final ReminderHistory history = new ReminderHistory(effects);
  private final Promises promises = new Promises();
  private final Disputes disputes = new Disputes();
  private final Holds holds = new Holds(promises, disputes);
  private final Recorder recorder = new Recorder(NOW, effects, promises, disputes, holds);
  private final Map<CustomerId, List<String>> addresses = new HashMap<>();
  private final Map<InvoiceId, LocalDate> chargedBack = new HashMap<>();
  private final Set<EffectKey> keptBack = new HashSet<>();
  private DunningPolicy policy = DunningPolicy.forMsp();
  private List<Money> least = List.of();
  private Worklist worklist = new Worklist(effects);

  DueRemindersTest() {
    addresses.put(ACME, List.of("ap@group.example"));
    addresses.put(BOLT, List.of("AP@group.example"));
  }

  @Test
  void whatIsDueIsOrderedWithItsReason() {
    Map<CustomerId, DunningDecision> decisions =
        decide(owed(ACME, 1, LATE, "100.00"), owed(ACME, 2, LATE, "50.00"));

    assertThat(decisions).containsOnlyKeys(ACME);
    assertThat(worklist.orders())
        .singleElement()
        .satisfies(one -> assertThat(one.reason()).isEqualTo("2 owed, furthest step friendly"));
    ReminderOrder order = orders().get(0);
    assertThat(order.covers())
        .extracting(covered -> covered.invoice() + " " + covered.asked() + " " + covered.owed())
        .containsExactly("psa:1 USD 100.00 USD 100.00", "psa:2 USD 50.00 USD 50.00");
    assertThat(order.message().address()).isEqualTo("ap@group.example");
    assertThat(order.message().step()).isEqualTo("friendly");
  }

  @Test
  void whoOwesAndHasNoAddressIsARowWithTheMoney() {
    addresses.put(ACME, List.of("none"));
    OpenInvoice dollars = owed(ACME, 1, LATE, "100.00");
    DunningDecision decision = decide(dollars, ACME);

    assertThat(orders()).isEmpty();
    assertThat(decision.left()).extracting(left -> left.why()).containsOnly(NO_ADDRESS);
    assertThat(worklist.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.kind()).isEqualTo(ExceptionKind.NO_ADDRESS))
        .satisfies(row -> assertThat(row.amount()).contains(usd("100.00")))
        .satisfies(row -> assertThat(row.customer()).contains(ACME))
        .extracting(ExceptionRow::facts)
        .isEqualTo("owes USD 100.00 and has no usable e-mail address");
    assertThat(prospect(ACME, dollars).words())
        .containsExactly(
            "no message within a year", "1001 not sent: the customer has no usable e-mail address");

    worklist = new Worklist(effects);
    decide(dollars, owed(ACME, 2, LATE, Money.of("20.00", "EUR")));
    assertThat(worklist.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.amount()).isEmpty());
  }

  @Test
  void anAddressThatWasWrittenToForAnotherCustomerHasItsRest() {
    OpenInvoice bolts = owed(BOLT, 2, LATE, "50.00");
    send(decided(owed(ACME, 1, LATE, "100.00")));
    decide(bolts);
    assertThat(orders()).as("on the same day").hasSize(1);
    assertThat(prospect(BOLT, bolts).next().map(ReminderProspect.Next::on)).contains(TODAY);

    recorder.later(Duration.ofDays(1));
    DunningDecision decision = decide(bolts, BOLT);
    assertThat(orders()).isEmpty();
    Suppression tooSoon = new Suppression.TooSoon(TODAY, TODAY.plusDays(3));
    assertThat(decision.left()).extracting(left -> left.why()).containsExactly(tooSoon);
    assertThat(prospect(BOLT, bolts).words())
        .containsExactly("next: friendly on 2026-06-04 for 1002", "1002 " + tooSoon.words());

    addresses.put(BOLT, List.of("ap@bolt.example"));
    decide(bolts);
    assertThat(orders()).hasSize(1);
  }

  @Test
  void theWeekOfAnAddressIsFullWhoeverItIsWrittenToFor() {
    policy = policy.withSpacingDays(1).withMostAWeek(1);
    send(decided(owed(ACME, 1, LATE, "100.00")));
    recorder.later(Duration.ofDays(2));

    assertThat(decide(owed(BOLT, 2, LATE, "50.00"), BOLT).left())
        .extracting(left -> left.why())
        .containsExactly(new Suppression.WeekIsFull(1, TODAY.plusDays(7)));
  }

  @Test
  void inQuietHoursItWaitsAndIsSeenIfItWasKeptBackBefore() {
    policy =
        policy.withQuietHours(
            QuietHours.between(LocalTime.of(14, 0), LocalTime.of(16, 0), ZoneOffset.UTC));
    OpenInvoice owed = owed(ACME, 1, LATE, "100.00");
    DueReminders unseen = reminders();
    DunningDecision decision = Objects.requireNonNull(decide(unseen, owed).get(ACME));
    assertThat(orders()).isEmpty();
    assertThat(decision.left())
        .extracting(left -> left.why())
        .containsExactly(new Suppression.Quiet(Instant.parse("2026-06-01T16:00:00Z"), TODAY));
    assertThat(unseen.waiting()).isEmpty();

    recorder.later(Duration.ofHours(1));
    ReminderOrder order = decided(owed);
    recorder.later(Duration.ofHours(-1));
    keptBack.add(order.message().key());
    DueReminders seen = reminders();
    decide(seen, owed);
    assertThat(seen.waiting()).extracting(Planned::order).containsExactly(order);
  }

  @Test
  void whatPeopleShouldDoIsARowThatTellsHowOftenItWasAskedFor() {
    LocalDate due = TODAY.minusDays(80);
    OpenInvoice owed = owed(ACME, 1, due, "100.00");
    recorder.later(Duration.ofDays(-70));
    for (int day = 0; day < 70; day++) {
      decide(owed);
      orders().forEach(this::send);
      recorder.later(Duration.ofDays(1));
    }
    worklist = new Worklist(effects);
    decide(owed);

    assertThat(worklist.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.kind()).isEqualTo(ExceptionKind.SUSPENSION_PROPOSED))
        .satisfies(row -> assertThat(row.amount()).contains(usd("100.00")))
        .satisfies(row -> assertThat(row.customer()).contains(ACME))
        .extracting(ExceptionRow::facts)
        .isEqualTo("USD 100.00 is owed since " + due + ", after 4 reminders");
  }

  @Test
  void afterTheLastReminderTheDebtIsARowWhereNobodyIsAskedToDoAnything() {
    policy =
        policy
            .withStepAfterBrokenPromise(Optional.empty())
            .withSteps(policy.messages().subList(2, 3));
    OpenInvoice owed = owed(ACME, 1, LATE, "100.00");
    send(decided(owed));
    recorder.later(Duration.ofDays(2));
    decide(owed);
    assertThat(worklist.rows()).as("it has its time to answer").isEmpty();

    recorder.later(Duration.ofDays(1));
    decide(owed);
    assertThat(worklist.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.kind()).isEqualTo(ExceptionKind.REMINDERS_EXHAUSTED))
        .satisfies(row -> assertThat(row.amount()).contains(usd("100.00")))
        .extracting(ExceptionRow::facts)
        .isEqualTo("USD 100.00 is owed still after the last of 1 reminder");
  }

  @Test
  void whatIsTooLittleIsShownOnceForAnInvoice() {
    least = List.of(usd("20.00"));
    decide(instalment(ACME, 1, LATE, "4.00"), instalment(ACME, 1, LATE.plusDays(1), "5.00"));

    assertThat(orders()).isEmpty();
    assertThat(worklist.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.kind()).isEqualTo(ExceptionKind.SMALL_DEBT))
        .satisfies(row -> assertThat(row.amount()).contains(usd("9.00")));
  }

  @Test
  void whatWasChargedBackIsARowUnlessAutopaySaysItAlready() {
    OpenInvoice owed = owed(ACME, 1, LATE, "100.00");
    chargedBack.put(owed.invoice().id(), TODAY.minusDays(75));
    decide(owed);
    assertThat(orders()).as("the bank has had its time").hasSize(1);

    chargedBack.put(owed.invoice().id(), TODAY.minusDays(74));
    decide(owed);
    assertThat(orders()).isEmpty();
    assertThat(worklist.rows())
        .singleElement()
        .satisfies(row -> assertThat(row.kind()).isEqualTo(ExceptionKind.CHARGED_BACK))
        .satisfies(row -> assertThat(row.amount()).contains(usd("100.00")))
        .satisfies(row -> assertThat(row.customer()).contains(ACME))
        .extracting(ExceptionRow::facts)
        .isEqualTo(
            "USD 100.00 is not asked for before 2026-06-02, as its payment was charged back on"
                + " 2026-03-19");

    worklist = new Worklist(effects);
    worklist.leave(
        ExceptionKind.COLLECTION_STOPPED,
        new Subject.OfInvoice(owed.invoice().id(), owed.invoice().number()),
        "it was charged back",
        "agree on another way");
    reminders().decide(today(owed), worklist);
    assertThat(worklist.rows()).hasSize(1);
    worklist = new Worklist(effects);
    worklist.leave(
        ExceptionKind.COLLECTION_STOPPED,
        new Subject.OfInvoice(InvoiceId.parse("psa:9"), "1009"),
        "it was charged back",
        "agree on another way");
    reminders().decide(today(owed), worklist);
    assertThat(worklist.rows()).hasSize(2);
  }

  @Test
  void whatIsInDoubtMayBeSentAgainOnlyAsItIs() {
    OpenInvoice owed = owed(ACME, 1, LATE, "100.00");
    ReminderOrder order = decided(owed);
    recorder.sent(Reminding.TYPE, order);
    recorder.answered(Reminding.TYPE, order, Outcome.inDoubt("cut"));

    assertThat(reminders().outdated(order, today(owed))).isEmpty();
    assertThat(reminders().outdated(order, today(owed, owed(ACME, 2, LATE, "1.00"))))
        .contains("what it says would not be said today");
    assertThat(reminders().outdated(order, today()))
        .as("nothing is owed")
        .contains("what it says would not be said today");
    addresses.put(ACME, List.of("other@group.example"));
    assertThat(reminders().outdated(order, today(owed))).isPresent();
    addresses.put(ACME, List.of("ap@group.example"));
    recorder.write(Holds.placed(ACME, HoldKind.LEGAL, "a suit", Optional.empty()));
    assertThat(reminders().outdated(order, today(owed))).contains("1001: with lawyers: a suit");
  }

  private Map<CustomerId, DunningDecision> decide(OpenInvoice... owed) {
    return decide(reminders(), owed);
  }

  private DunningDecision decide(OpenInvoice owed, CustomerId customer) {
    return Objects.requireNonNull(decide(owed).get(customer));
  }

  private Map<CustomerId, DunningDecision> decide(DueReminders reminders, OpenInvoice... owed) {
    worklist = new Worklist(effects);
    return reminders.decide(today(owed), worklist);
  }

  private ReminderOrder decided(OpenInvoice... owed) {
    decide(owed);
    assertThat(orders()).hasSize(1);
    return orders().get(0);
  }

  private void send(ReminderOrder order) {
    recorder.sent(Reminding.TYPE, order);
    recorder.answered(Reminding.TYPE, order, Outcome.done(Delivery.toAll("m")));
  }

  private List<ReminderOrder> orders() {
    return Planned.ordersOf(Reminding.TYPE, worklist.orders());
  }

  private ReminderProspect prospect(CustomerId customer, OpenInvoice... owed) {
    return reminders().prospect(day(), customer, today(owed));
  }

  private LocalDate day() {
    return LocalDate.ofInstant(recorder.now(), ZoneOffset.UTC);
  }

  private DueReminders reminders() {
    CustomerDunning dunning =
        new CustomerDunning(
            DunningRules.of(policy),
            holds,
            promises,
            disputes,
            invoice -> Optional.ofNullable(chargedBack.get(invoice)),
            history,
            new SmallDebts(least),
            ZoneOffset.UTC);
    return new DueReminders(
        TenantId.of("t1"),
        dunning,
        promises,
        MessageTexts.plain("MSP"),
        ZoneOffset.UTC,
        day(),
        recorder.now(),
        keptBack::contains);
  }

  private OwedToday today(OpenInvoice... owed) {
    return new OwedToday(
        List.of(owed),
        id ->
            Money.sum(
                List.of(owed).stream()
                    .filter(one -> one.invoice().id().equals(id))
                    .map(OpenInvoice::open)
                    .toList(),
                owed[0].open().currency()),
        id ->
            Optional.of(
                Customer.builder()
                    .id(id)
                    .name("Acme")
                    .billingEmails(addresses.getOrDefault(id, List.of()))
                    .build()),
        address -> true,
        one -> Optional.empty());
  }

  private static OpenInvoice owed(CustomerId customer, int id, LocalDate due, String amount) {
    return owed(customer, id, due, usd(amount));
  }

  private static OpenInvoice owed(CustomerId customer, int id, LocalDate due, Money amount) {
    return new OpenInvoice(
        invoice(customer, id, due, amount), amount, Money.zero(amount.currency()));
  }

  private static OpenInvoice instalment(CustomerId customer, int id, LocalDate due, String part) {
    return new OpenInvoice(
        invoice(customer, id, due, usd("9.00")), usd(part), usd("0.00"), List.of(), true);
  }

  private static Invoice invoice(CustomerId customer, int id, LocalDate due, Money amount) {
    return Invoice.builder()
        .id(InvoiceId.parse("psa:" + id))
        .number("" + (1000 + id))
        .customer(customer)
        .issuedOn(due.minusDays(30))
        .dueOn(due)
        .total(amount)
        .balance(amount)
        .build();
  }

  private static Money usd(String amount) {
    return Money.of(amount, "USD");
  }
}
