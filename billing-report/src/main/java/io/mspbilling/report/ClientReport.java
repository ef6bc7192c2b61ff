package io.mspbilling.report;

import io.mspbilling.money.Money;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.reporting.Figure;
import io.mspbilling.reporting.ageing.Ageing;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A client of the MSP in one currency.
 *
 * @param customer who it is
 * @param name what people call it
 * @param ageing what it owes by age, its credit beside
 * @param pastDue what of it is late
 * @param billed what it was billed in the period, less credit memos
 * @param received what came from it in the period, whatever went back
 * @param returned what went back to it in the period, whenever that had come
 * @param daysPastDue for how many days the oldest of what it owes is late; 0 if nothing is
 * @param daysLate how late it paid on average, of what it paid within a year
 * @param oldest its open invoices, the latest first; so many as were asked for
 * @param more how many open invoices there are besides
 * @param moreAmount what those come to
 */
public record ClientReport(
    CustomerId customer,
    String name,
    Ageing ageing,
    Money pastDue,
    Money billed,
    Money received,
    Money returned,
    long daysPastDue,
    Figure daysLate,
    List<OpenLine> oldest,
    int more,
    Money moreAmount) {

  /** The most past due first, then the most owed, then by name. */
  public static final Comparator<ClientReport> BY_MONEY_LATE =
      Comparator.comparing(ClientReport::pastDue)
          .reversed()
          .thenComparing(ClientReport::owed, Comparator.reverseOrder())
          .thenComparing(ClientReport::name)
          .thenComparing(client -> client.customer().text());

  public ClientReport {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(ageing, "ageing");
    Objects.requireNonNull(pastDue, "pastDue");
    Objects.requireNonNull(billed, "billed");
    Objects.requireNonNull(received, "received");
    Objects.requireNonNull(returned, "returned");
    Objects.requireNonNull(daysLate, "daysLate");
    oldest = List.copyOf(oldest);
    Objects.requireNonNull(moreAmount, "moreAmount");
  }

  /** What it paid in the period: what came, less what went back; negative if more went back. */
  public Money paid() {
    return received.minus(returned);
  }

  /** What it owes on invoices. */
  public Money owed() {
    return ageing.inBuckets();
  }

  /** What it has in credit. */
  public Money credit() {
    return ageing.credit();
  }
}
