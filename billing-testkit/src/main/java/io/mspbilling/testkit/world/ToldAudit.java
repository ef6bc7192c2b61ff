package io.mspbilling.testkit.world;

import io.mspbilling.communication.Message;
import io.mspbilling.receivables.Allocation;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.testkit.gateway.ChargeStatus;
import io.mspbilling.testkit.gateway.LedgerCharge;
import io.mspbilling.testkit.world.Town.Bill;
import io.mspbilling.testkit.world.VendorDeeds.Vendor;
import io.mspbilling.worklist.ExceptionKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People are told what the world knows, and nobody is asked for what need not be paid yet. */
final class ToldAudit {

  /** As policies have it, unless they say otherwise; in cents. */
  private static final long LEAST = 100;

  private static final int PATIENCE_DAYS = 4;
  private static final Pattern AMOUNT = Pattern.compile("[A-Z]{3} ([0-9,]+\\.[0-9]{2})");

  private final Town town;
  private final Set<String> won = new HashSet<>();
  private final Set<String> afterAll = new HashSet<>();
  private int mailsRead;
  private int chargesRead;

  ToldAudit(Town town) {
    this.town = town;
  }

  /** After a day's last run that came to its end, whatever is broken. */
  void evening(Rows rows, List<String> findings) {
    for (Vendor vendor : List.of(Vendor.PSA, Vendor.GATEWAY, Vendor.BANK)) {
      if (town.outages.isDown(vendor) && !isSaidToBeDown(vendor, rows)) {
        findings.add("the " + vendor + " is down, and nobody is told");
      }
    }
    if (!town.outages.isDown(Vendor.PSA)) {
      town.unreadable.forEach(
          (invoice, since) -> {
            if (since < town.day() && isOpen(invoice) && !rows.mention(invoice.value())) {
              findings.add(invoice + " cannot be read, and nobody is told");
            }
          });
    }
  }

  private boolean isSaidToBeDown(Vendor vendor, Rows rows) {
    String name = town.outages.nameOf(vendor);
    return rows.mention(ExceptionKind.SYSTEM_DOWN, name)
        || rows.mention(ExceptionKind.SYSTEM_SETUP, name);
  }

  /** A worker may have died before it wrote that down; then nothing contradicts it. */
  private boolean wasHeardToFail(LedgerCharge charge) {
    String key = charge.request().key().value();
    return town.isOnRecord(
        name -> name.contains(key) && (name.endsWith("#REFUSED") || name.endsWith("#FAILED")));
  }

  private boolean isOpen(InvoiceId invoice) {
    return town.psa.owed(invoice).isPositive();
  }

  /** On a day on which nothing is broken. */
  void whole(Rows rows, List<String> findings) {
    List<LedgerCharge> charges = town.gateway.charges();
    charges.subList(chargesRead, charges.size()).forEach(charge -> asked(charge, findings));
    chargesRead = charges.size();
    List<Message> sent = town.mail.sent();
    sent.subList(mailsRead, sent.size()).forEach(mail -> asked(mail, findings));
    mailsRead = sent.size();
    for (LedgerCharge charge : charges) {
      String payment = charge.payment().text();
      boolean isWon = charge.wasDisputed() && charge.reversed().isZero();
      if (isWon && !won.add(payment) && !rows.mention(ExceptionKind.DISPUTE_WON, payment)) {
        findings.add("the dispute about " + payment + " was won, and nobody is told");
      }
      boolean isAfterAll = charge.wasRefused() && charge.status() == ChargeStatus.SUCCEEDED;
      if (isAfterAll
          && town.quietDays.contains(town.day(charge.on()))
          && wasHeardToFail(charge)
          && !afterAll.add(payment)
          && !rows.mention(ExceptionKind.CONTRADICTION, charge.request().key().value())) {
        findings.add(payment + " was collected after it had failed, and nobody is told");
      }
    }
    town.oddNews.forEach(
        (thing, day) -> {
          if (town.day() - day > PATIENCE_DAYS
              && !rows.mention(ExceptionKind.CONTRADICTION, thing)) {
            findings.add(
                "something else was said of " + thing + " than before, and nobody is told");
          }
        });
    rows.first(ExceptionKind.REFUSED)
        .filter(row -> row.facts().contains("period_closed"))
        .ifPresent(row -> findings.add("it was known that the books are closed, and yet " + row));
  }

  private void asked(LedgerCharge charge, List<String> findings) {
    new OrphanAudit(town).checkCharge(charge, findings);
    if (charge.request().amount().currency().equals(Usd.CURRENCY)
        && charge.request().amount().minorUnits() < LEAST) {
      findings.add(
          charge.payment() + " is for " + charge.request().amount() + ", which is too little");
    }
    for (Allocation part : charge.request().allocations()) {
      Bill bill = town.bills.get(part.invoice());
      if (bill != null && town.day(charge.on()) < bill.dueDay()) {
        findings.add(
            "invoice "
                + bill.number()
                + " is due on day "
                + bill.dueDay()
                + ", and was charged on day "
                + town.day(charge.on()));
      }
    }
  }

  /** One that asks for enough in one currency may name little in another. */
  private static void asked(Message mail, List<String> findings) {
    Matcher amount = AMOUNT.matcher(mail.body());
    long most = 0;
    boolean any = false;
    while (amount.find()) {
      any = true;
      most = Math.max(most, Usd.of(amount.group(1).replace(",", "")));
    }
    if (any && most < LEAST) {
      findings.add(mail.address() + " was reminded of " + Usd.text(most) + ", which is too little");
    }
  }
}
