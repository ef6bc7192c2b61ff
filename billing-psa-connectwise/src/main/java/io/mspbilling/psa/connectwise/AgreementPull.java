package io.mspbilling.psa.connectwise;

import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.json.Fields;
import io.mspbilling.psa.connectwise.finance.AgreementAddition;
import io.mspbilling.psa.connectwise.finance.ConnectWiseAgreement;
import io.mspbilling.psa.connectwise.internal.Reports;
import io.mspbilling.psa.connectwise.query.Condition;
import io.mspbilling.psa.connectwise.query.Reference;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.InvoiceLine;
import io.mspbilling.receivables.Pull;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Reads agreements with their recurring lines. */
final class AgreementPull {
  private final ConnectWiseClient client;
  private final Currencies currencies;
  private final ZoneId zone;
  private final InstantSource clock;

  AgreementPull(ConnectWiseClient client, Currencies currencies, ZoneId zone, InstantSource clock) {
    this.client = client;
    this.currencies = currencies;
    this.zone = zone;
    this.clock = clock;
  }

  Pull<Agreement> pull() {
    Pull<ConnectWiseAgreement> pull = client.agreements().list(Condition.everything()).pull();
    Mapping<Agreement> mapped = new Mapping<>(pull.unreadable());
    for (ConnectWiseAgreement agreement : pull.records()) {
      String name = "agreement " + agreement.id();
      try {
        List<AgreementAddition> additions = additions(agreement);
        mapped.add(name, agreement, from -> agreement(from, additions));
      } catch (UnreadableException e) {
        mapped.report(Reports.of(name, fields(agreement).invalid("additions", "unreadable")));
      }
    }
    return mapped.pull(Optional.empty());
  }

  private List<AgreementAddition> additions(ConnectWiseAgreement agreement) {
    if (!isActive(agreement)) {
      return List.of();
    }
    try {
      LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
      return client.agreements().additions(agreement.id()).stream()
          .filter(addition -> addition.cancelledDate().filter(today::isAfter).isEmpty())
          .toList();
    } catch (NotFoundException e) {
      if (e.vendorCode().isEmpty()) {
        throw e;
      }
      // Deleted since it was listed: it bills nothing any more.
      return List.of();
    }
  }

  private Agreement agreement(ConnectWiseAgreement from, List<AgreementAddition> additions) {
    Fields fields = fields(from);
    Currency currency = currencies.of(fields, from.currencyCode());
    Reference payer =
        fields.required(from.billToCompany().or(from::company).orElse(null), "company");
    return Agreement.builder()
        .id(Ids.agreement(from.id()))
        .customer(Ids.customer(payer.id()))
        .name(fields.requiredText(from.name(), "name"))
        .amount(
            from.billAmount()
                .map(amount -> Amounts.rounded(fields, "billAmount", amount, currency)))
        .startsOn(from.startDate())
        .endsOn(from.noEndingDate() ? Optional.empty() : from.endDate())
        .active(isActive(from))
        .additions(additions.stream().map(addition -> line(addition, currency)).toList())
        .build();
  }

  private static InvoiceLine line(AgreementAddition from, Currency currency) {
    Fields fields = Fields.of("addition", Long.toString(from.id()));
    boolean free = from.billCustomer().filter(choice -> !choice.equals("Billable")).isPresent();
    BigDecimal price =
        free ? BigDecimal.ZERO : fields.required(from.extendedPrice().orElse(null), "extPrice");
    return InvoiceLine.builder()
        .kind("addition")
        .description(
            from.invoiceDescription()
                .or(from::description)
                .or(() -> from.product().map(Reference::name))
                .orElse(""))
        .quantity(from.quantity())
        .unitPrice(from.unitPrice())
        .amount(Amounts.rounded(fields, "extPrice", price, currency))
        .build();
  }

  private static boolean isActive(ConnectWiseAgreement agreement) {
    return agreement
        .status()
        .map(status -> status.equalsIgnoreCase("Active"))
        .orElse(!agreement.cancelled());
  }

  private static Fields fields(ConnectWiseAgreement agreement) {
    return Fields.of("agreement", Long.toString(agreement.id()));
  }
}
