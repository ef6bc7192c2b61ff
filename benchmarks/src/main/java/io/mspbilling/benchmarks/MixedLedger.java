package io.mspbilling.benchmarks;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Customer;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.Payment;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.SystemName;
import io.mspbilling.reconciliation.matching.MatchInput;
import io.mspbilling.reconciliation.matching.OpenItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * As many payments as invoices, twenty to a customer. Of a hundred payments, sixty name their
 * invoice as it is written, ten in another spelling, five name two; twelve name nothing and come
 * under the customer's name, three under a name cut short, five under an alias, five from nobody
 * known.
 */
final class MixedLedger {

  private static final SystemName PSA = SystemName.of("psa");
  private static final SystemName BANK = SystemName.of("bank");
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int PER_CUSTOMER = 20;
  private static final String[] TRADES = {
    "Dental", "Legal", "Roofing", "Clinic", "Foods", "Motors", "Realty", "Capital", "Studios",
    "Farms"
  };

  private final SplittableRandom random = new SplittableRandom(20260329);
  private final List<Customer> customers = new ArrayList<>();
  private final List<OpenItem> items = new ArrayList<>();
  private final List<Payment> payments = new ArrayList<>();

  private MixedLedger() {}

  static MatchInput of(int invoices) {
    MixedLedger ledger = new MixedLedger();
    for (int customer = 0; customer < invoices / PER_CUSTOMER; customer++) {
      ledger.customer(customer);
    }
    Collections.shuffle(ledger.items, new java.util.Random(1));
    Collections.shuffle(ledger.payments, new java.util.Random(2));
    return MatchInput.builder()
        .customers(ledger.customers)
        .items(ledger.items)
        .payments(ledger.payments)
        .build();
  }

  private void customer(int number) {
    CustomerId id = new CustomerId(PSA, "C" + number);
    String name = word(number) + " " + word(number / 7 + 31) + " " + TRADES[number % 10] + " LLC";
    customers.add(
        Customer.builder()
            .id(id)
            .name(name)
            .addAliases("ACCT " + word(number * 3 + 1) + number)
            .build());
    List<OpenItem> own = new ArrayList<>();
    for (int i = 0; i < PER_CUSTOMER; i++) {
      own.add(invoice(id, number * PER_CUSTOMER + i, i));
    }
    items.addAll(own);
    for (int i = 0; i < PER_CUSTOMER; i++) {
      payments.add(payment(own, i, name, "ACCT " + word(number * 3 + 1) + number));
    }
  }

  private OpenItem invoice(CustomerId customer, int serial, int month) {
    LocalDate issued = FIRST.plusMonths(month).plusDays(serial % 5);
    boolean flat = month % 4 == 0;
    long amount = flat ? 50_000 : 1_000 + random.nextInt(900_000);
    return OpenItem.builder()
        .id(new InvoiceId(PSA, Integer.toString(serial)))
        .number("INV-" + (1_000_000 + serial))
        .customer(customer)
        .issuedOn(issued)
        .dueOn(issued.plusDays(30))
        .open(Money.ofMinor(amount, USD))
        .build();
  }

  private Payment payment(List<OpenItem> own, int i, String name, String alias) {
    OpenItem item = own.get(i);
    int kind = random.nextInt(100);
    String digits = item.number().substring(4);
    String memo =
        kind < 60
            ? item.number()
            : kind < 70
                ? "pmt invoice no. 00" + digits + " thanks"
                : kind < 75 ? item.number() + " / " + own.get((i + 1) % own.size()).number() : "";
    long amount = item.open().minorUnits();
    if (kind >= 70 && kind < 75) {
      amount += own.get((i + 1) % own.size()).open().minorUnits();
    }
    String payer =
        kind < 87
            ? name.toUpperCase(Locale.ROOT)
            : kind < 90
                ? name.substring(0, Math.min(16, name.length()))
                : kind < 95 ? alias : "J SMITH";
    return Payment.builder()
        .id(new PaymentId(BANK, digits))
        .receivedOn(item.dueOn().plusDays(random.nextInt(20) - 10))
        .amount(Money.ofMinor(amount, USD))
        .payer(payer)
        .memo(memo)
        .build();
  }

  /** A word of its own for each number. */
  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    int rest = number * 7919 + 104_729;
    for (int i = 0; i < 5; i++) {
      word.append("bcdfghklmnprstvz".charAt(rest & 15));
      word.append("aeiou".charAt((rest >>> 4) % 5));
      rest = rest >>> 5 ^ number << i;
      rest &= 0x7fffffff;
    }
    word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
    return word.toString();
  }
}
