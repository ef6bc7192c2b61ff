package io.mspbilling.testkit.planted;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Payment;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.testkit.engine.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where a ledger is put together, story by story. */
final class Desk {

  /** The day of the ledger; nothing comes after it. */
  static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  static final Currency USD = Currency.getInstance("USD");
  static final Currency EUR = Currency.getInstance("EUR");

  private static final SystemName PSA = SystemName.of("psa");
  private static final SystemName BANK = SystemName.of("bank");

  final Dice dice;
  final Roster roster;
  final Spelling spelling;
  final Printed printed;
  private final List<Numbering> styles;
  private final List<PlantedInvoice> invoices = new ArrayList<>();
  private final List<Payment> payments = new ArrayList<>();
  private final List<PlantedPayout> payouts = new ArrayList<>();
  private final List<PlantedReversal> reversals = new ArrayList<>();
  private final Map<PaymentId, Truth> truths = new LinkedHashMap<>();

  Desk(long seed, int payments) {
    dice = new Dice(seed);
    roster = new Roster(dice);
    spelling = new Spelling(dice);
    printed = new Printed(dice);
    styles = Numbering.styles(dice, payments * 6 + 400);
    Story[] stories = Stories.mixed();
    while (this.payments.size() < payments) {
      stories[dice.below(stories.length)].tell(this);
    }
  }

  PlantedLedger ledger() {
    return new PlantedLedger(roster.customers(), invoices, payments, payouts, reversals, truths);
  }

  // Invoices

  /** An odd amount of 50.01 to 5,000. */
  long cents() {
    return dice.between(5_001, 500_000);
  }

  /** A day so many days ago. */
  LocalDate ago(int days) {
    return TODAY.minusDays(days);
  }

  /** A day on which a payment may come, after all invoices. */
  LocalDate lately() {
    return ago(dice.below(9));
  }

  String number() {
    return dice.of(styles).next();
  }

  /** Four numbers in a row. */
  List<String> row() {
    return dice.of(styles).row();
  }

  /** The number of somebody's invoice, open or not. */
  String strangersNumber(Client self) {
    for (int tries = 0; tries < 50; tries++) {
      PlantedInvoice other = dice.of(invoices);
      if (!other.customer().equals(self.id())) {
        return other.number();
      }
    }
    return "NONE";
  }

  boolean isEmpty() {
    return invoices.isEmpty();
  }

  Bill bill(Client client) {
    int issued = 10 + dice.below(80);
    return new Bill(this, client, "", cents(), ago(issued), ago(issued - 30));
  }

  /** Other invoices that a customer owes. */
  void others(Client client, int most) {
    for (int i = dice.below(most + 1); i > 0; i--) {
      bill(client).open();
    }
  }

  PlantedInvoice add(Bill bill, long open) {
    Currency currency = bill.currency();
    PlantedInvoice invoice =
        new PlantedInvoice(
            new InvoiceId(PSA, id("i", invoices.size())),
            bill.number().isEmpty() ? number() : bill.number(),
            bill.client().id(),
            bill.issued(),
            bill.due(),
            Money.ofMinor(bill.cents(), currency),
            Money.ofMinor(open, currency),
            bill.order(),
            bill.discount().map(cents -> Money.ofMinor(cents, currency)),
            bill.discountUntil());
    invoices.add(invoice);
    return invoice;
  }

  // Payments

  /** Begins a payment of this noise. */
  Paying pay(Noise noise) {
    return new Paying(this, noise);
  }

  PaymentId nextPayment() {
    return new PaymentId(BANK, id("p", payments.size()));
  }

  void add(Payment payment, Truth truth) {
    payments.add(payment);
    truths.put(payment.id(), truth);
  }

  void add(PlantedPayout payout) {
    payouts.add(payout);
  }

  void add(PlantedReversal reversal) {
    reversals.add(reversal);
  }

  String payoutId() {
    return id("po", payouts.size());
  }

  String reversalId() {
    return id("r", reversals.size());
  }

  private static String id(String letter, int count) {
    return letter + String.format(Locale.ROOT, "%06d", count);
  }
}
