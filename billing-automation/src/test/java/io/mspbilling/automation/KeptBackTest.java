package io.mspbilling.automation;

import static io.mspbilling.automation.World.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.mspbilling.collection.Prospect.NotCharged;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.Invoice;
import io.mspbilling.receivables.InvoiceId;
import io.mspbilling.receivables.InvoiceKind;
import io.mspbilling.receivables.OpenInvoice;
import io.mspbilling.worklist.ExceptionKind;
import io.mspbilling.worklist.ExceptionRow;
import io.mspbilling.worklist.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of all rows of an invoice, the one that tells why it is kept back is the rule's own. */
class KeptBackTest {
  private final KeptBack kept = new KeptBack();
  private final OpenInvoice held = open("1");
  private final OpenInvoice free = open("2");

  @Test
  void whatIsLeftIsNotKeptBack() {
    assertThat(note(Optional.empty())).containsExactly(free);
    assertThat(kept.reasons(List.of())).containsOnlyKeys(held.invoice().id());
  }

  @Test
  void withoutARowItIsAsTheRuleSays() {
    assertThat(note(Optional.of(ExceptionKind.HELD_FOR_PAYMENT))).hasSize(1);

    assertThat(reason(row(ExceptionKind.LATE_CHARGE, held, "costs more"))).isEqualTo("may be paid");
  }

  @Test
  void theRowOfTheRuleSaysItInFullWhateverOtherRowsThereAre() {
    assertThat(note(Optional.of(ExceptionKind.HELD_FOR_PAYMENT))).hasSize(1);

    assertThat(
            reason(
                row(ExceptionKind.CONTRADICTION, held, "shows less"),
                row(ExceptionKind.HELD_FOR_PAYMENT, held, "payment 7 may be for it"),
                row(ExceptionKind.HELD_FOR_PAYMENT, free, "payment 8 may be for it"),
                row(ExceptionKind.LATE_CHARGE, held, "costs more")))
        .isEqualTo("payment 7 may be for it");
  }

  private List<OpenInvoice> note(Optional<ExceptionKind> row) {
    return kept.note(List.of(held, free), List.of(free), row, "may be paid", "look");
  }

  private String reason(ExceptionRow... rows) {
    return Optional.ofNullable(kept.reasons(List.of(rows)).get(held.invoice().id()))
        .map(NotCharged::reason)
        .orElseThrow();
  }

  private static ExceptionRow row(ExceptionKind kind, OpenInvoice of, String facts) {
    Subject subject = new Subject.OfInvoice(of.invoice().id(), of.invoice().number());
    return ExceptionRow.of(kind, subject, facts, "look");
  }

  private static OpenInvoice open(String id) {
    LocalDate day = LocalDate.of(2026, 3, 2);
    Invoice invoice =
        Invoice.builder()
            .id(InvoiceId.parse("psa:" + id))
            .number("100" + id)
            .customer(CustomerId.parse("psa:7"))
            .kind(InvoiceKind.INVOICE)
            .issuedOn(day)
            .dueOn(day)
            .total(usd("10.00"))
            .build();
    return new OpenInvoice(invoice, usd("10.00"), usd("0.00"), List.of(), false);
  }
}
