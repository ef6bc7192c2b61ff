package io.mspbilling.testkit.planted;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.Payment;
import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Rail;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A payment before it is sent. What it is for is told line by line, and its amount follows. */
final class Paying {

  private static final List<Rail> RAILS = List.of(Rail.ACH, Rail.CHECK, Rail.WIRE, Rail.OTHER);

  private final Desk desk;
  private final Noise noise;
  private final Set<Line> lines = new LinkedHashSet<>();
  private String payer = "";
  private String memo = "";
  private String gatewayRef = "";
  private LocalDate on;
  private long cents;
  private Currency currency = Desk.USD;
  private boolean decidable = true;

  Paying(Desk desk, Noise noise) {
    this.desk = desk;
    this.noise = noise;
    this.on = desk.lately();
  }

  Paying by(String printed) {
    payer = printed;
    return this;
  }

  Paying memo(String text) {
    memo = text;
    return this;
  }

  Paying on(LocalDate day) {
    on = day;
    return this;
  }

  Paying ref(String text) {
    gatewayRef = text;
    return this;
  }

  /** All that is open on it. */
  Paying all(PlantedInvoice invoice) {
    return part(invoice, invoice.open().minorUnits());
  }

  Paying all(Collection<PlantedInvoice> each) {
    each.forEach(this::all);
    return this;
  }

  Paying part(PlantedInvoice invoice, long paid) {
    return part(invoice, paid, 0);
  }

  /**
   * @param beside what settles more of it without cash
   */
  Paying part(PlantedInvoice invoice, long paid, long beside) {
    currency = invoice.open().currency();
    lines.add(
        new Line(invoice.id(), Money.ofMinor(paid, currency), Money.ofMinor(beside, currency)));
    cents += paid;
    return this;
  }

  /** More is sent than what it is for. */
  Paying and(long more) {
    cents += more;
    return this;
  }

  /** Nobody could tell what it is for. */
  PaymentId unclear() {
    decidable = false;
    return send();
  }

  /** Nothing is to be applied, and so much is sent. */
  PaymentId forNothing(long sent, Currency in) {
    lines.clear();
    cents = sent;
    currency = in;
    return send();
  }

  PaymentId send() {
    PaymentId id = desk.nextPayment();
    desk.add(
        Payment.builder()
            .id(id)
            .receivedOn(on)
            .amount(Money.ofMinor(cents, currency))
            .payer(payer)
            .memo(memo)
            .gatewayRef(gatewayRef)
            .rail(desk.dice.of(RAILS))
            .build(),
        new Truth(noise, decidable, lines));
    return id;
  }
}
