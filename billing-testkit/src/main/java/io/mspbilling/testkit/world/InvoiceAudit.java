package io.mspbilling.testkit.world;

import io.mspbilling.issuance.PsaFeature;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.testkit.world.Town.Bill;
import io.mspbilling.worklist.ExceptionKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every invoice is paid, on its way, excluded for a reason, or shown to a person. */
final class InvoiceAudit {
  /** From the due day, or a return, to the next charge, with vendors' bad days. */
  private static final int PATIENCE_FOR_CHARGES = 14;

  /** From a charge that fails to the next one: four banking days until it fails, and five more. */
  private static final int PATIENCE_FOR_RETRIES = 22;

  /** Three days late, three days since the last mail, and vendors' bad days. */
  private static final int PATIENCE_FOR_MAIL = 12;

  private static final int PATIENCE_FOR_DELETIONS = 35;

  /** Each of them shows that a payment is gone. */
  private static final Set<PsaFeature> TELLING =
      EnumSet.of(PsaFeature.BALANCES, PsaFeature.PAID_MARKS, PsaFeature.CHANGES_SINCE);

  /** Ten days between the last reminders, and vendors' bad days. */
  private static final int PATIENCE_BETWEEN_MAILS = 20;

  private final Town town;
  private final Collected collected;
  private final Reopened reopened;
  private final Mailed mailed;
  private final Rows rows;
  private final Rows ofDebts;

  InvoiceAudit(Town town, Collected collected, Reopened reopened, Mailed mailed, Rows rows) {
    this.mailed = mailed;
    this.reopened = reopened;
    this.town = town;
    this.collected = collected;
    this.rows = rows;
    // That money waits for a person does not say that its payer's debts wait for it.
    ofDebts = rows.without(ExceptionKind.UNMATCHED_PAYMENT);
  }

  void check(List<String> findings) {
    for (Bill bill : town.bills.values()) {
      if (isPaidAndVoid(bill)
          && isLookedFor(bill)
          && town.client(bill.client()).filter(client -> isShown(bill, client, rows)).isEmpty()) {
        findings.add("void invoice " + bill.number() + " is paid, and nobody is told");
      }
      if (town.psa.owed(bill.id()).isPositive() && isForgotten(bill)) {
        findings.add(
            "invoice "
                + bill.number()
                + " of "
                + bill.client()
                + " has "
                + town.psa.owed(bill.id()).amount()
                + " open since day "
                + bill.dueDay()
                + ", and is neither charged, dunned, on hold nor shown to anybody");
      }
    }
  }

  private boolean isForgotten(Bill bill) {
    Client client = town.clients.get(bill.client());
    if (client == null || isShown(bill, client, ofDebts) || !isFound(bill)) {
      return false;
    }
    int since =
        Math.max(
            Math.max(bill.dueDay(), client.since()), town.heldUntil.getOrDefault(bill.id(), 0));
    since = Math.max(since, lastReopened(bill));
    since = Math.max(since, town.ledger.lastTakenBack(client.name()).map(town::day).orElse(0));
    since = Math.max(since, town.firstDay());
    since = Math.max(since, town.answered.collectedOn(client.id()).orElse(0));
    since = Math.max(since, town.answered.releasedOn(bill.id()));
    since = Math.max(since, town.answered.lastTakenOff(client.name()).map(town::day).orElse(0));
    return client.method().isPresent()
        ? town.day() - since > PATIENCE_FOR_CHARGES && !isCharged(bill)
        : town.day() - since > PATIENCE_FOR_MAIL && !isReminded(bill);
  }

  /**
   * Whether what was deleted of its payments can have been seen: where nothing tells of it, each
   * paid invoice is looked at once in 30 days.
   */
  private boolean isFound(Bill bill) {
    return TELLING.stream().anyMatch(town.psa.features()::contains)
        || isLongAgo(town.paymentDeletedOn.get(bill.id()));
  }

  /** No PSA tells of what was deleted: each paid invoice is looked for once in 30 days. */
  private boolean isLookedFor(Bill bill) {
    return isLongAgo(town.deletedOn.get(bill.id()));
  }

  private boolean isLongAgo(@Nullable Integer deleted) {
    return deleted == null || town.day() - deleted > PATIENCE_FOR_DELETIONS;
  }

  /**
   * What was paid before the first day is for whoever did the billing then. Of cash no bank and no
   * gateway tells; who takes it and deletes the invoice leaves no trace of either in the PSA.
   */
  private boolean isPaidAndVoid(Bill bill) {
    LocalDate first = town.date(town.firstDay());
    boolean isDeleted = town.deletedOn.containsKey(bill.id());
    return town.psa.invoiceOnFile(bill.id()).filter(Invoice::isVoid).isPresent()
        && town.psa.paymentsOn(bill.id()).stream()
            .filter(one -> !(isDeleted && one.recordedBy().equals("office")))
            .anyMatch(one -> !one.paidOn().isBefore(first));
  }

  private static boolean isShown(Bill bill, Client client, Rows rows) {
    return rows.mention(bill.number())
        || rows.mention(bill.id().value())
        || rows.mention(client.id().text());
  }

  /** Whether it was spoken of not long ago: the next reminder, or a row, comes in time. */
  private boolean isReminded(Bill bill) {
    OptionalInt last = mailed.lastDay(bill.number());
    return last.isPresent() && town.day() - last.getAsInt() <= PATIENCE_BETWEEN_MAILS;
  }

  /** Whether a charge is under way, or was tried or taken back not long ago. */
  private boolean isCharged(Bill bill) {
    return collected.askedFor(bill.id()).stream()
            .anyMatch(charge -> !charge.on().plusDays(PATIENCE_FOR_RETRIES).isBefore(town.today()))
        || town.day() - lastReopened(bill) <= PATIENCE_FOR_CHARGES;
  }

  /** The last day on which money of any charge for it went back; a day before all if none did. */
  private int lastReopened(Bill bill) {
    return collected.askedFor(bill.id()).stream()
        .mapToInt(reopened::on)
        .max()
        .orElse(Integer.MIN_VALUE / 2);
  }
}
