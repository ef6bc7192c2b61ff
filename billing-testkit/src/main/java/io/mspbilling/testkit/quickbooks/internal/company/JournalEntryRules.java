package io.mspbilling.testkit.quickbooks.internal.company;

import io.mspbilling.testkit.engine.ledger.Posting;
import io.mspbilling.testkit.http.FakeObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Journal entries: lines that balance by themselves. */
final class JournalEntryRules implements Rules {
  private static final String DETAIL = "JournalEntryLineDetail";

  private final Company company;

  JournalEntryRules(Company company) {
    this.company = company;
  }

  @Override
  public FakeObject complete(Draft draft) {
    List<FakeObject> lines = draft.body().objects("Line");
    if (lines.size() < 2) {
      throw BooksFault.missing("Line");
    }
    BigDecimal debits = BigDecimal.ZERO;
    BigDecimal credits = BigDecimal.ZERO;
    for (FakeObject line : lines) {
      BigDecimal amount = check(line);
      if (isDebit(line)) {
        debits = debits.add(amount);
      } else {
        credits = credits.add(amount);
      }
    }
    if (debits.compareTo(credits) != 0) {
      throw BooksFault.business("The debits and credits of a journal entry must be equal");
    }
    return draft.body().with("TotalAmt", debits);
  }

  private BigDecimal check(FakeObject line) {
    String type = line.text("DetailType").orElseThrow(() -> BooksFault.missing("Line.DetailType"));
    if (!type.equals(DETAIL)) {
      throw BooksFault.business("A line of type " + type + " has no place in a journal entry");
    }
    BigDecimal amount = line.decimal("Amount").orElseThrow(() -> BooksFault.missing("Line.Amount"));
    if (amount.signum() < 0) {
      throw BooksFault.business("The amounts of a journal entry must not be negative");
    }
    FakeObject detail = line.inner(DETAIL);
    if (!detail.has("PostingType")) {
      throw BooksFault.missing("Line.JournalEntryLineDetail.PostingType");
    }
    Entity account = company.references.require(Kind.ACCOUNT, detail, "AccountRef");
    requireParty(account, party(detail));
    return amount;
  }

  /** The control accounts are kept by customer and by vendor, so their lines must name one. */
  private static void requireParty(Entity account, Optional<Entity> party) {
    Optional<Kind> kind = party.map(entity -> entity.key().kind());
    if (AccountTypes.is(account, AccountTypes.RECEIVABLE)
        && !kind.equals(Optional.of(Kind.CUSTOMER))) {
      throw BooksFault.business(
          "When you use Accounts Receivable, you must choose a customer in the Name field");
    }
    if (AccountTypes.is(account, AccountTypes.PAYABLE) && !kind.equals(Optional.of(Kind.VENDOR))) {
      throw BooksFault.business(
          "When you use Accounts Payable, you must choose a vendor in the Name field");
    }
  }

  private Optional<Entity> party(FakeObject detail) {
    FakeObject entity = detail.inner("Entity");
    return switch (entity.text("Type").orElse("")) {
      case "Customer", "Job" -> company.references.find(Kind.CUSTOMER, entity, "EntityRef");
      case "Vendor" -> company.references.find(Kind.VENDOR, entity, "EntityRef");
      default -> Optional.empty();
    };
  }

  @Override
  public List<Posting> postings(Key key, FakeObject body) {
    List<Posting> postings = new ArrayList<>();
    for (FakeObject line : body.objects("Line")) {
      FakeObject detail = line.inner(DETAIL);
      BigDecimal amount = line.amount("Amount");
      Posting posting =
          Posting.debit(
              detail.textAt("AccountRef/value").orElseThrow(),
              company.currency(body),
              isDebit(line) ? amount : amount.negate());
      postings.add(
          detail.inner("Entity").textAt("EntityRef/value").map(posting::about).orElse(posting));
    }
    return postings;
  }

  private static boolean isDebit(FakeObject line) {
    return line.inner(DETAIL).text("PostingType").filter("Debit"::equals).isPresent();
  }
}
