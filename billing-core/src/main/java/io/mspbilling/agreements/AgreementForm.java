package io.mspbilling.agreements;

import io.mspbilling.journal.Facts;
import io.mspbilling.money.Money;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An agreement as the journal keeps it. */
final class AgreementForm {
  private AgreementForm() {}

  static Facts facts(Agreement agreement) {
    return Facts.builder()
        .put("id", agreement.id())
        .put("customer", agreement.customer())
        .put("name", agreement.name())
        .put("active", agreement.active())
        .put("amount", agreement.amount())
        .put("startsOn", agreement.startsOn())
        .put("endsOn", agreement.endsOn())
        .putList("lines", agreement.additions(), AgreementForm::facts)
        .build();
  }

  static Agreement agreement(Facts facts) {
    return Agreement.builder()
        .id(facts.read("id", AgreementId::parse))
        .customer(facts.read("customer", CustomerId::parse))
        .name(facts.text("name"))
        .active(facts.read("active", Boolean::valueOf))
        .amount(facts.findAs("amount", Money::parse))
        .startsOn(facts.findAs("startsOn", LocalDate::parse))
        .endsOn(facts.findAs("endsOn", LocalDate::parse))
        .additions(facts.list("lines", AgreementForm::line))
        .build();
  }

  private static Facts facts(InvoiceLine line) {
    return Facts.builder()
        .put("kind", line.kind())
        .put("description", line.description())
        .put("amount", line.amount())
        .put("sourceId", line.sourceId())
        .put("quantity", line.quantity().map(BigDecimal::toPlainString))
        .put("unitPrice", line.unitPrice().map(BigDecimal::toPlainString))
        .build();
  }

  private static InvoiceLine line(Facts facts) {
    return InvoiceLine.builder()
        .kind(facts.text("kind"))
        .description(facts.text("description"))
        .amount(facts.money("amount"))
        .sourceId(facts.find("sourceId"))
        .quantity(facts.findAs("quantity", BigDecimal::new))
        .unitPrice(facts.findAs("unitPrice", BigDecimal::new))
        .build();
  }
}
