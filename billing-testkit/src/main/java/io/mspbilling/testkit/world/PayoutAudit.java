package io.mspbilling.testkit.world;

import io.mspbilling.receivables.PaymentId;
import io.mspbilling.receivables.Payout;
import io.mspbilling.worklist.ExceptionKind;
import java.util.List;

/**
 * Every payout stands in the books or is shown; one that came short is never booked in full, and
 * none that arrived is said to be missing.
 */
final class PayoutAudit {

  /** A payout may be booked some days after it was to arrive. */
  private static final int PATIENCE_DAYS = 12;

  private final Town town;
  private final Documents documents;
  private final Rows rows;
  private final Behind shown;

  PayoutAudit(Town town, Documents documents, Rows rows, Behind shown) {
    this.shown = shown;
    this.town = town;
    this.documents = documents;
    this.rows = rows;
  }

  void check(List<String> findings) {
    town.gateway.payouts().forEach(payout -> check(payout, findings));
  }

  private void check(Payout payout, List<String> findings) {
    String id = payout.id().text();
    String what = "payout " + id + " of " + payout.net();
    boolean isShort = town.bank.missingOf(payout.id()).isPresent();
    if (isShort && documents.hasPayout(id)) {
      findings.add(what + " came short, and the books have it in full");
    }
    if (!payout.arrivesOn().plusDays(PATIENCE_DAYS).isBefore(town.today())) {
      return;
    }
    String line = new PaymentId(town.bank.system(), payout.id().value()).text();
    if (!documents.hasPayout(id) && !rows.mention(id) && !isPartShown(payout)) {
      findings.add(what + " is in no books, nor shown");
    } else if (isShort && !rows.mention(line)) {
      findings.add("line " + line + " brought " + what + " short, and nobody is told of the line");
    } else if (!isShort && rows.mention(ExceptionKind.PAYOUT_MISSING, id)) {
      findings.add(what + " has arrived, and is said to be missing");
    }
  }

  /** It follows what it is made of: if that waits for a person, the payout waits with it. */
  private boolean isPartShown(Payout payout) {
    return payout.lines().stream()
        .flatMap(line -> line.payment().stream())
        .map(PaymentId::text)
        .anyMatch(part -> documents.payment(part).isEmpty() && shown.isShown(part));
  }
}
