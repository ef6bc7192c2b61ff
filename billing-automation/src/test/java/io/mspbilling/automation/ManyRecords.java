package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;

import io.mspbilling.agreements.KnownAgreements;
import io.mspbilling.agreements.QuantityOrder;
import io.mspbilling.agreements.TrueUps;
import io.mspbilling.collection.ChargeRequest;
import io.mspbilling.collection.ChargeResult;
import io.mspbilling.collection.Charging;
import io.mspbilling.collection.GatewayEvent;
import io.mspbilling.collection.GatewayEvents;
import io.mspbilling.collection.GatewayNews;
import io.mspbilling.collection.RefundRequest;
import io.mspbilling.collection.Refunding;
import io.mspbilling.collection.Refunds;
import io.mspbilling.collection.autopay.Autopay;
import io.mspbilling.collection.decline.Decline;
import io.mspbilling.collection.decline.DeclineClass;
import io.mspbilling.collection.latefee.SettledLateCharges;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.communication.Bounce;
import io.mspbilling.communication.Bounces;
import io.mspbilling.communication.CoveredDebt;
import io.mspbilling.communication.Delivery;
import io.mspbilling.communication.Holds;
import io.mspbilling.communication.Message;
import io.mspbilling.communication.NoticeKind;
import io.mspbilling.communication.NoticeOrder;
import io.mspbilling.communication.Noticing;
import io.mspbilling.communication.OldDebts;
import io.mspbilling.communication.ReminderOrder;
import io.mspbilling.communication.Reminding;
import io.mspbilling.communication.answer.Dispute;
import io.mspbilling.communication.answer.DisputeId;
import io.mspbilling.communication.answer.DisputeOutcome;
import io.mspbilling.communication.answer.Disputes;
import io.mspbilling.communication.answer.Promise;
import io.mspbilling.communication.answer.PromiseId;
import io.mspbilling.communication.answer.PromisedPart;
import io.mspbilling.communication.answer.Promises;
import io.mspbilling.communication.dunning.HoldKind;
import io.mspbilling.communication.dunning.StepId;
import io.mspbilling.issuance.PaidInvoices;
import io.mspbilling.issuance.PaidInvoices.Seen;
import io.mspbilling.issuance.PaidInvoices.Standing;
import io.mspbilling.issuance.PaymentRecord;
import io.mspbilling.issuance.PaymentVoid;
import io.mspbilling.issuance.Recording;
import io.mspbilling.issuance.TakingBack;
import io.mspbilling.journal.AppendResult;
import io.mspbilling.journal.EffectKey;
import io.mspbilling.journal.EffectOrder;
import io.mspbilling.journal.EffectRecords;
import io.mspbilling.journal.EffectType;
import io.mspbilling.journal.Facts;
import io.mspbilling.journal.Fold;
import io.mspbilling.journal.InMemoryJournal;
import io.mspbilling.journal.JournalRecord;
import io.mspbilling.journal.Observations;
import io.mspbilling.journal.Outcome;
import io.mspbilling.journal.TenantId;
import io.mspbilling.journal.Watermarks;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.BankLine;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceLine;
import io.mspbilling.receivables.OpeningBalances;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.receivables.PayoutId;
import io.mspbilling.receivables.PayoutLine;
import io.mspbilling.receivables.PayoutLineKind;
import io.mspbilling.receivables.Pull;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.Reversal;
import io.mspbilling.receivables.ReversalKind;
import io.mspbilling.reconciliation.AccountRole;
import io.mspbilling.reconciliation.BankLines;
import io.mspbilling.reconciliation.BookCustomer;
import io.mspbilling.reconciliation.DocumentRef;
import io.mspbilling.reconciliation.PaymentReceived;
import io.mspbilling.reconciliation.PayoutArrivals;
import io.mspbilling.reconciliation.PostingOrder;
import io.mspbilling.reconciliation.PostingOutcome;
import io.mspbilling.reconciliation.PostingToBooks;
import io.mspbilling.reconciliation.Settlement;
import io.mspbilling.reconciliation.UnappliedCash;
import io.mspbilling.reconciliation.matching.Decision;
import io.mspbilling.reconciliation.matching.Decisions;
import io.mspbilling.reconciliation.matching.Matches;
import io.mspbilling.reconciliation.matching.ReturnedPayment;
import io.mspbilling.reconciliation.matching.SetAside;
import io.mspbilling.reconciliation.matching.UnappliedPayment;
import io.mspbilling.worklist.Approvals;
import io.mspbilling.worklist.ExceptionHistory;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record of every sort that a journal can hold, in every turn that an effect can take. */
final class ManyRecords {

  private static final TenantId TENANT = TenantId.of("msp");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final CustomerId ACME = CustomerId.parse("psa:acme");
  private static final CustomerId BOLT = CustomerId.parse("psa:bolt");
  private static final SavedMethod CARD =
      new SavedMethod(PaymentMethodId.parse("gate:card-9"), Rail.CARD, "Visa 4242");

  private final List<JournalRecord> records = new ArrayList<>();

  private ManyRecords() {}

  static List<JournalRecord> records() {
    ManyRecords all = new ManyRecords();
    all.decisions();
    all.money();
    all.charges();
    all.otherEffects();
    all.agreements();
    return all.records;
  }

  private void add(JournalRecord record) {
    records.add(record);
  }

  private void decisions() {
    add(Watermarks.moved("some-stream", "page 7"));
    add(Autopay.enrolled(ACME, CARD, DAY, "form 1"));
    add(Autopay.enrolled(BOLT, CARD, DAY, "form 2"));
    add(Autopay.withdrawn(BOLT, "asked by phone"));
    add(Autopay.extended(ACME, BOLT, DAY, "form 3"));
    add(Holds.placed(ACME, "promised", Optional.of(DAY.plusDays(9))));
    add(Holds.placed(invoice(8), "disputed", Optional.empty()));
    add(Holds.placed(invoice(9), "disputed", Optional.empty()));
    add(Holds.lifted(invoice(9)));
    add(Holds.placed(BOLT, HoldKind.OPTED_OUT, "asked", Optional.empty()));
    add(Holds.placed(BOLT, HoldKind.WITH_AGENCY, "case 7", Optional.of(DAY)));
    add(Holds.lifted(BOLT, HoldKind.WITH_AGENCY));
    answers();
    add(OpeningBalances.cutOver(DAY));
    add(OpeningBalances.balance(invoice(7), usd("7.00"), "by the ledger"));
    add(OldDebts.released(BOLT, "agreed"));
    Approvals.approved(List.of(EffectKey.derive(TENANT, "approval", List.of("1"))))
        .forEach(this::add);
    add(OldDebts.released(invoice(7), "agreed"));
    add(Refunds.requested(new Refunds.Requested("t-1", gate(1), usd("5.00"), "credit")));
    add(Decisions.decided(new Decision.Reject("d-1", bank(1), invoice(1))));
    add(Decisions.decided(new Decision.Pin("d-2", bank(1), ACME, Optional.of(invoice(1)))));
    add(Decisions.decided(new Decision.Pin("d-3", bank(1), ACME, Optional.empty())));
    add(Decisions.decided(new Decision.Alias("d-4", "ACME HOLDING", ACME)));
    add(Decisions.decided(new Decision.Undo("d-5", "d-4")));
    ExceptionRow row =
        ExceptionRow.of(ExceptionKind.NO_ADDRESS, new Subject.OfCustomer(ACME), "owes", "call");
    new ExceptionHistory().changes(List.of(row), true, DAY).forEach(this::add);
    add(SettledLateCharges.billed(invoice(7), usd("5.00"), invoice(8)));
    add(SettledLateCharges.waived(invoice(9), usd("1.00")));
    add(TrueUps.ordered(quantity("411", "14")));
    add(TrueUps.ordered(quantity("412", "3")));
    add(ExceptionHistory.dismissed(row.withAmount(usd("1.00")), Optional.of(DAY), "Jo"));
  }

  /** A promise that is open, one that is kept, one that is broken; and disputes. */
  private void answers() {
    for (int n = 1; n <= 4; n++) {
      add(
          Promises.made(
              new Promise(
                  new PromiseId("p-" + n),
                  ACME,
                  List.of(new PromisedPart(invoice(n), usd("50.00"))),
                  DAY,
                  DAY.plusDays(n),
                  1)));
    }
    add(Promises.withdrawn(new PromiseId("p-1"), "taken down twice"));
    InMemoryJournal journal = new InMemoryJournal(TENANT);
    records.stream().filter(Promises::isOne).forEach(one -> journal.append(one, Instant.EPOCH));
    Fold.over(new Promises(), journal.entriesAfter(0))
        .judged(
            Map.of(invoice(3), usd("50.00"), invoice(4), usd("50.00")),
            (part, since) -> usd(part.invoice().equals(invoice(2)) ? "50.00" : "0.00"),
            part -> true,
            DAY.plusDays(5))
        .forEach(this::add);
    add(Disputes.opened(dispute("d-1", Optional.of(usd("5.00")))));
    add(Disputes.opened(dispute("d-2", Optional.empty())));
    add(Disputes.resolved(new DisputeId("d-2"), DisputeOutcome.CREDITED, DAY));
  }

  private static Dispute dispute(String id, Optional<Money> part) {
    return new Dispute(new DisputeId(id), ACME, invoice(6), part, "wrong seats", DAY);
  }

  /** Lines that wait, are applied in full, in part, to too much, and before they come. */
  private void money() {
    line(1, "10.00");
    line(2, "20.00");
    add(Matches.confirmed(bank(2), ACME, pays(2, "20.00")));
    line(3, "30.00");
    add(Matches.confirmed(bank(3), ACME, pays(3, "29.00")));
    add(UnappliedCash.used(new UnappliedCash.Use("u-1", bank(3), usd("0.40"), "on invoice 8")));
    line(4, "40.00");
    add(Matches.confirmed(bank(4), ACME, pays(4, "400.00")));
    add(Matches.confirmed(bank(5), BOLT, pays(5, "50.00")));
    line(5, "50.00");
    line(6, "97.00");
    tell(new GatewayEvent.PaidOut("e-1", payout("po-1")));
    tell(new GatewayEvent.PaidOut("e-2", payout("po-2")));
    add(
        PayoutArrivals.arrived(
            new PayoutArrivals.Arrival(PayoutId.parse("gate:po-1"), bank(6), DAY)));
    tell(new GatewayEvent.DisputeWon("e-3", "dp-1", DAY));
    reversed("e-4", gate(99), "99.00", ReversalKind.RETURN);
    reversed("e-5", bank(2), "20.00", ReversalKind.RETURN);
    bankTakesBack();
    seen(2, Seen.of(Standing.VOID, Instant.EPOCH));
    seen(3, Seen.of(Standing.GONE, Instant.EPOCH));
    seen(4, Seen.lessPaid(usd("1.00"), Instant.EPOCH));
    seen(5, Seen.of(Standing.VOID, Instant.EPOCH));
    add(Watermarks.moved(PaidInvoices.LOOKS, Instant.EPOCH.toString()));
    seen(5, Seen.of(Standing.STANDS, Instant.EPOCH.plusSeconds(60)));
    add(new SetAside(bank(1), "interest").record());
    BankLine ten =
        BankLine.builder().id(bank(3)).bookedOn(DAY).amount(usd("30.00")).memo("3").build();
    add(UnappliedPayment.of(ten, Optional.of(usd("30.00"))).record());
  }

  private void seen(int invoice, Seen seen) {
    add(PaidInvoices.seen(invoice(invoice), seen));
  }

  /** A payment that was applied, one that was not, and what does not fit. */
  private void bankTakesBack() {
    line(7, "70.00");
    add(Matches.confirmed(bank(7), ACME, pays(7, "69.00")));
    line(20, "21.00");
    add(
        Matches.entered(
            bank(20),
            ACME,
            pays(20, "21.00"),
            Map.of(invoice(20), PaymentId.parse("psa:by-hand-1"))));
    line(8, "80.00");
    for (int n = 7; n <= 8; n++) {
      line(10 + n, "-" + n + "0.00");
      add(new ReturnedPayment(bank(10 + n), bank(n), usd("99.00"), DAY).record());
      add(new ReturnedPayment(bank(10 + n), bank(n), usd(n + "0.00"), DAY).record());
    }
    line(19, "-5.00");
    add(new ReturnedPayment(bank(19), bank(1), usd("5.00"), DAY).record());
    add(Matches.confirmed(bank(8), ACME, pays(8, "80.00")));
  }

  private void charges() {
    Outcome<ChargeResult> declined = Charging.declined(Decline.of(DeclineClass.FUNDS, "no_funds"));
    charge(1, Outcome.done(ChargeResult.of(gate(1))));
    charge(2, declined);
    charge(3, new Outcome.Pending<>(Optional.of(ChargeResult.of(gate(3))), DAY.plusDays(4)));
    charge(4, Outcome.inDoubt("no answer"));
    charge(5, Outcome.notSent("could not connect"));
    intend(Charging.TYPE, order(5), 2);
    intend(Charging.TYPE, order(6), 1);
    ChargeRequest ruled = charge(7, Outcome.inDoubt("no answer"));
    add(done(Charging.TYPE, ruled, ChargeResult.of(gate(7))));
    ChargeRequest corrected = charge(10, Outcome.inDoubt("no answer"));
    add(done(Charging.TYPE, corrected, ChargeResult.of(gate(10))));
    add(EffectRecords.ruledNotSent(Charging.TYPE, corrected.key(), 1, "Ann", DAY));
    ChargeRequest released = charge(11, declined);
    add(EffectRecords.ruledNotSent(Charging.TYPE, released.key(), 1, "Ann", DAY));
    EffectKey nobody = key("charge", 99);
    tell(new GatewayEvent.ChargeSucceeded("e-8", order(1).key(), gate(101), DAY));
    tell(new GatewayEvent.ChargeSucceeded("e-9", order(2).key(), gate(2), DAY));
    tell(new GatewayEvent.ChargeFailed("e-10", nobody, Decline.of(DeclineClass.FUNDS, "x"), DAY));
    add(
        Observations.shownOtherwise(
            BankLines.STREAM, "bank:line-1", Facts.builder().put("amount", "USD 9.00").build()));
    reversed("e-6", gate(1), "10.00", ReversalKind.RETURN);
    reversed("e-7", gate(7), "10.00", ReversalKind.CHARGEBACK);
  }

  private void otherEffects() {
    for (int n = 1; n <= 3; n++) {
      List<Outcome<Delivery>> sent =
          List.of(
              Outcome.done(
                  new Delivery(
                      "m-1",
                      List.of(
                          new Delivery.Missed(
                              "old@acme.example", Bounce.Finality.PERMANENT, "5.1.1")))),
              Outcome.inDoubt("no answer"),
              Outcome.refused("no such box", Optional.empty()));
      effect(Reminding.TYPE, reminder(n), sent.get(n - 1));
      effect(Noticing.TYPE, notice(n), sent.get(n - 1));
      List<Outcome<PaymentId>> written =
          List.of(
              Outcome.done(PaymentId.parse("psa:p-1")),
              Outcome.inDoubt("no answer"),
              Outcome.notSent("could not connect"));
      effect(Recording.TYPE, record(n), written.get(n - 1));
      effect(TakingBack.TYPE, taking(n), written.get(n - 1));
      effect(Refunding.TYPE, refund(n), written.get(n - 1));
      List<Outcome<PostingOutcome.Posted>> posted =
          List.of(
              Outcome.done(
                  new PostingOutcome.Posted(
                      new DocumentRef("Payment", "77"), Optional.of(usd("0.01")))),
              Outcome.inDoubt("no answer"),
              Outcome.refused("period closed", Optional.empty()));
      effect(PostingToBooks.TYPE, posting(n), posted.get(n - 1));
    }
    effect(TrueUps.TYPE, quantity("411", "14"), Outcome.done(new BigDecimal("14")));
    add(done(Reminding.TYPE, reminder(2), Delivery.toAll("m-2")));
    bounce("m-1", "5.1.1");
    add(Bounces.mended("ap@acme.example", "Jo"));
    bounce("m-2", "5.2.1");
    add(done(Recording.TYPE, record(2), PaymentId.parse("psa:p-2")));
    add(EffectRecords.ruledNotSent(Recording.TYPE, record(2).key(), 1, "Ann", DAY));
    add(
        done(
            PostingToBooks.TYPE,
            posting(2),
            new PostingOutcome.Posted(new DocumentRef("Payment", "78"))));
  }

  private void bounce(String message, String status) {
    add(
        Bounces.seen(
            Bounce.hinted(message, "ap@acme.example", status, Instant.EPOCH).orElseThrow()));
  }

  private void line(int n, String amount) {
    BankLine line =
        BankLine.builder()
            .id(bank(n))
            .bookedOn(DAY)
            .amount(usd(amount))
            .rail(Rail.CHECK)
            .counterparty("ACME")
            .memo("inv " + n)
            .trace("")
            .build();
    add(Observations.seen(BankLines.STREAM, line.id().text(), BankLines.facts(line)));
  }

  private void tell(GatewayEvent event) {
    add(Observations.seen(GatewayNews.STREAM, event.id(), GatewayEvents.facts(event)));
  }

  private void reversed(String event, PaymentId payment, String amount, ReversalKind kind) {
    tell(
        new GatewayEvent.Reversed(
            event,
            Reversal.builder()
                .sourceId("of-" + event)
                .kind(kind)
                .payment(payment)
                .amount(usd(amount))
                .on(DAY.plusDays(3))
                .code("R01")
                .build(),
            usd("4.00")));
  }

  private static Payout payout(String id) {
    return Payout.builder()
        .id(PayoutId.parse("gate:" + id))
        .arrivesOn(DAY)
        .net(usd("97.00"))
        .bankTrace(Optional.of("trace " + id))
        .lines(
            List.of(
                new PayoutLine(
                    PayoutLineKind.CHARGE,
                    "ch-1",
                    Optional.of(gate(1)),
                    usd("100.00"),
                    usd("3.00"))))
        .build();
  }

  private ChargeRequest charge(int n, Outcome<ChargeResult> outcome) {
    ChargeRequest order = order(n);
    effect(Charging.TYPE, order, outcome);
    return order;
  }

  private static ChargeRequest order(int n) {
    return ChargeRequest.builder()
        .key(key("charge", n))
        .customer(n % 2 == 0 ? ACME : BOLT)
        .method(CARD)
        .allocations(pays(n, "10.00"))
        .surcharge(usd("0.30"))
        .attempt(1)
        .build();
  }

  private static NoticeOrder notice(int n) {
    return new NoticeOrder(
        new Message(key("notice", n), ACME, "ap@acme.example", "refunded", "Refund " + n, "Hello"),
        n == 1 ? NoticeKind.REFUNDED : NoticeKind.CARD_EXPIRING,
        List.of("thing " + n, "other " + n),
        DAY);
  }

  private static ReminderOrder reminder(int n) {
    return new ReminderOrder(
        new Message(key("reminder", n), ACME, "ap@acme.example", "first", "Invoice " + n, "Hello"),
        List.of(
            new CoveredDebt(
                invoice(n), DAY, n == 1, new StepId("v", "first", n), usd("10.00"), usd("12.00"))));
  }

  private static PaymentRecord record(int n) {
    return new PaymentRecord(
        PaymentRecord.key(TENANT, gate(n), invoice(n), 0),
        invoice(n),
        usd("10.00"),
        DAY,
        Rail.CARD,
        gate(n),
        n == 1 ? Optional.of(usd("1.00")) : Optional.empty());
  }

  private static PaymentVoid taking(int n) {
    return new PaymentVoid(
        PaymentVoid.key(TENANT, gate(n), invoice(n), 0),
        invoice(n),
        PaymentId.parse("psa:p-" + n),
        "returned");
  }

  private static RefundRequest refund(int n) {
    return RefundRequest.of(
        TENANT,
        new Refunds.Requested("t-" + n, gate(n), usd("5.00"), "credit", Optional.of(invoice(n))));
  }

  private static PostingOrder posting(int n) {
    return PostingOrder.of(
        TENANT,
        new PaymentReceived(
            gate(n),
            new BookCustomer(ACME, "Acme", Optional.empty()),
            DAY,
            usd("10.00"),
            Rail.CARD,
            List.of(
                new Settlement("100" + n, usd("6.00"), Optional.empty()),
                new Settlement(
                    "200" + n, usd("4.00"), Optional.of(new DocumentRef("Invoice", "re-" + n)))),
            AccountRole.BANK));
  }

  private <O extends EffectOrder, R> void effect(
      EffectType<O, R> type, O order, Outcome<R> outcome) {
    intend(type, order, 1);
    add(EffectRecords.concluded(type, order.key(), 1, outcome, DAY));
  }

  private <O extends EffectOrder> void intend(EffectType<O, ?> type, O order, int attempt) {
    add(EffectRecords.intended(type, order, attempt));
  }

  private static <O extends EffectOrder, R> JournalRecord done(
      EffectType<O, R> type, O order, R result) {
    return EffectRecords.ruledDone(type, order.key(), 1, "Ann", result, DAY);
  }

  private static EffectKey key(String type, int n) {
    return EffectKey.derive(TENANT, type, List.of(Integer.toString(n)));
  }

  private static List<Allocation> pays(int n, String amount) {
    return List.of(new Allocation(invoice(n), "10" + n, usd(amount)));
  }

  private static InvoiceId invoice(int n) {
    return InvoiceId.parse("psa:inv-" + n);
  }

  private static PaymentId gate(int n) {
    return PaymentId.parse("gate:pay-" + n);
  }

  private static PaymentId bank(int n) {
    return PaymentId.parse("bank:line-" + n);
  }

  /** A first reading of two, and one in which the one is otherwise and the other gone. */
  private void agreements() {
    InMemoryJournal journal = new InMemoryJournal(TENANT);
    for (List<Agreement> pull :
        List.of(
            List.of(agreement("77", "12"), agreement("78", "3")), List.of(agreement("77", "14")))) {
      Fold.over(new KnownAgreements(), journal.entriesAfter(0))
          .reading(ACME.system(), Pull.of(pull), DAY)
          .stream()
          .map(KnownAgreements.Sight::record)
          .forEach(
              record -> {
                add(record);
                AppendResult unused = journal.append(record, Instant.EPOCH);
              });
    }
  }

  private static Agreement agreement(String id, String seats) {
    return Agreement.builder()
        .id(AgreementId.parse("psa:" + id))
        .customer(ACME)
        .name("Managed")
        .addAdditions(
            InvoiceLine.builder()
                .sourceId("411")
                .kind("addition")
                .description("Seats")
                .quantity(new BigDecimal(seats))
                .amount(usd("100.00"))
                .build())
        .build();
  }

  private static QuantityOrder quantity(String line, String after) {
    AgreementId agreement = AgreementId.parse("psa:77");
    return new QuantityOrder(
        QuantityOrder.key(TENANT, agreement, line, DAY),
        agreement,
        line,
        new BigDecimal("12"),
        new BigDecimal(after));
  }
}
