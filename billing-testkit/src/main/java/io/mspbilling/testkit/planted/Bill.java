package io.mspbilling.testkit.planted;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** An invoice before it is written. */
record Bill(
    Desk desk,
    Client client,
    String number,
    long cents,
    LocalDate issued,
    LocalDate due,
    Currency currency,
    String order,
    Optional<Long> discount,
    Optional<LocalDate> discountUntil) {

  Bill(Desk desk, Client client, String number, long cents, LocalDate issued, LocalDate due) {
    this(
        desk, client, number, cents, issued, due, Desk.USD, "", Optional.empty(), Optional.empty());
  }

  Bill numbered(String other) {
    return new Bill(
        desk, client, other, cents, issued, due, currency, order, discount, discountUntil);
  }

  Bill of(long other) {
    return new Bill(
        desk, client, number, other, issued, due, currency, order, discount, discountUntil);
  }

  Bill in(Currency other) {
    return new Bill(
        desk, client, number, cents, issued, due, other, order, discount, discountUntil);
  }

  Bill on(LocalDate issuedOn, LocalDate dueOn) {
    return new Bill(
        desk, client, number, cents, issuedOn, dueOn, currency, order, discount, discountUntil);
  }

  Bill ordered(String other) {
    return new Bill(
        desk, client, number, cents, issued, due, currency, other, discount, discountUntil);
  }

  Bill discounted(long off, LocalDate until) {
    return new Bill(
        desk,
        client,
        number,
        cents,
        issued,
        due,
        currency,
        order,
        Optional.of(off),
        Optional.of(until));
  }

  /** Writes it, with all of it open. */
  PlantedInvoice open() {
    return desk.add(this, cents);
  }

  /** Writes it, with nothing of it open any more. */
  PlantedInvoice closed() {
    return desk.add(this, 0);
  }
}
