package io.mspbilling.testkit.world;

import io.mspbilling.testkit.world.VendorDeeds.Vendor;
import io.mspbilling.worklist.ExceptionId;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks in the evening at what the vendors hold. What is new is looked at each day, the whole world
 * each tenth day and on the last.
 */
final class Audit {
  private static final List<ExceptionKind> BROKEN =
      List.of(ExceptionKind.SYSTEM_DOWN, ExceptionKind.SYSTEM_SETUP, ExceptionKind.NOT_DECIDED);

  private static final List<ExceptionKind> HELD =
      List.of(ExceptionKind.HELD_FOR_PAYMENT, ExceptionKind.CREDIT_TO_APPLY);

  private static final int WHOLE_EACH_DAYS = 10;
  private static final int PATIENCE_DAYS = 4;

  private final Town town;
  private final Documents documents;
  private final TwiceAudit twice;
  private final EffectsAudit effects;
  private final Reopened reopened = new Reopened();
  private final Mailed mailed = new Mailed();
  private final ToldAudit told;
  private int sinceWhole;

  Audit(Town town) {
    this.town = town;
    documents = new Documents();
    twice = new TwiceAudit(town);
    effects = new EffectsAudit(town);
    told = new ToldAudit(town);
  }

  /**
   * @param rows what waits for people after the day's last run; empty if no run came to its end
   */
  void evening(Optional<List<ExceptionRow>> rows, boolean last) {
    List<String> findings = new ArrayList<>();
    if (rows.isPresent() && !town.outages.isDown(Vendor.BANK)) {
      town.ledger.shown(town.today());
    }
    documents.readOn(town.books.documents());
    twice.check(documents, findings);
    effects.readOn();
    mailed.readOn(town.mail.sent(), town.day(), findings);
    sinceWhole++;
    rows.ifPresent(
        shown -> {
          noteHeld(shown);
          requireNamedApart(shown, findings);
          told.evening(new Rows(shown), findings);
          effects.checkTried(new Rows(shown), findings);
        });
    boolean isUsualDay = rows.isPresent() && !town.outages.any();
    if (isUsualDay) {
      requireSound(new Rows(rows.get()), findings);
      new OrphanAudit(town).check(new Rows(rows.get()), findings);
      if (town.shift.isQuiet()) {
        town.quietDays.add(town.day());
      }
    }
    if (isUsualDay && (last || sinceWhole >= WHOLE_EACH_DAYS)) {
      sinceWhole = 0;
      whole(new Rows(rows.get()), last, findings);
    }
    for (String decision : town.answered.wronglyTaken) {
      findings.add("it was taken that " + decision);
    }
    if (!findings.isEmpty()) {
      throw new WorldViolation(town.day(), findings);
    }
  }

  /** Once people say what money is for, the debts that waited for it are late anew. */
  private void noteHeld(List<ExceptionRow> rows) {
    for (ExceptionRow row : rows) {
      if (HELD.contains(row.kind()) && row.subject() instanceof Subject.OfInvoice held) {
        town.heldUntil.merge(held.id(), town.day(), Math::max);
      }
    }
  }

  private static void requireNamedApart(List<ExceptionRow> rows, List<String> findings) {
    Map<ExceptionId, ExceptionRow> byId = new HashMap<>();
    for (ExceptionRow row : rows) {
      ExceptionRow other = byId.put(row.id(), row);
      if (other != null) {
        findings.add("two rows have one name: " + row + " and " + other);
      }
    }
  }

  /** On a day on which nothing was broken, nothing is said to be. */
  private void requireSound(Rows rows, List<String> findings) {
    for (ExceptionKind kind : BROKEN) {
      if (kind != ExceptionKind.SYSTEM_DOWN || !town.isSilent) {
        rows.first(kind).ifPresent(row -> findings.add("nothing was broken today, and yet " + row));
      }
    }
  }

  /** Whoever decides what makes no sense is told, even if vendors have bad days meanwhile. */
  private void requireShown(String thing, int day, Rows rows, List<String> findings) {
    if (town.day() - day > PATIENCE_DAYS && !rows.mention(thing)) {
      findings.add("what was decided about " + thing + " makes no sense, and nobody is told");
    }
  }

  private void whole(Rows rows, boolean last, List<String> findings) {
    Collected collected = Collected.in(town);
    reopened.notice(collected, town.day());
    new FirstDayAudit(town, collected, documents, rows).check(findings);
    Set<String> behind = effects.behindRefusals(rows);
    new LimitAudit(town, collected, documents, behind, effects.stuckInPsa(rows)).check(findings);
    new InvoiceAudit(town, collected, reopened, mailed, rows).check(findings);
    new AbroadAudit(town, mailed, rows).check(findings);
    Behind shown = new Behind(town, collected, behind, rows);
    new MovementAudit(town, collected, reopened, documents, rows, shown).check(findings);
    new RefundAudit(town, documents).check(findings);
    effects.check(rows, findings);
    told.whole(rows, findings);
    town.answered.slips().forEach((thing, day) -> requireShown(thing, day, rows, findings));
    SumsAudit sums = new SumsAudit(town, collected, documents, rows, behind);
    sums.check(findings);
    if (last) {
      sums.checkAtRest(findings);
    }
  }
}
