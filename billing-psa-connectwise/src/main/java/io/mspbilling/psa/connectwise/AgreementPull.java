package io.mspbilling.psa.connectwise;

import io.mspbilling.failure.NotFoundException;
import io.mspbilling.failure.UnreadableException;
import io.mspbilling.http.connector.Mapping;
import io.mspbilling.json.Node;
import io.mspbilling.money.Money;
import io.mspbilling.psa.connectwise.finance.AgreementAddition;
import io.mspbilling.psa.connectwise.finance.ConnectWiseAgreement;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.psa.connectwise.query.Condition;
import io.mspbilling.psa.connectwise.query.Reference;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.InvoiceLine;
import io.mspbilling.receivables.Pull;
import java.math.RoundingMode;
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
    Mapping<Agreement> mapped = new Mapping<>(Api.REPORTS);
    mapped.report(pull.unreadable());
    for (ConnectWiseAgreement agreement : pull.records()) {
      String name = "agreement " + agreement.id();
      try {
        List<AgreementAddition> additions = additions(agreement);
        mapped.add(name, agreement, from -> agreement(from, additions));
      } catch (UnreadableException e) {
        mapped.report(name, agreement.raw().invalid("additions", "unreadable"));
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
      // Deleted since it was listed: it bills nothing any more.
      return List.of();
    }
  }

  private Agreement agreement(ConnectWiseAgreement from, List<AgreementAddition> additions) {
    Node raw = from.raw();
    Currency currency = currencies.of(raw);
    Reference payer = raw.present(from.billToCompany().or(from::company), "company");
    return Agreement.builder()
        .id(Api.IDS.agreement(from.id()))
        .customer(Api.IDS.customer(payer.id()))
        .name(raw.requiredText("name"))
        .amount(raw.money("billAmount", currency, RoundingMode.HALF_UP))
        .startsOn(from.startDate())
        .endsOn(from.noEndingDate() ? Optional.empty() : from.endDate())
        .active(isActive(from))
        .additions(additions.stream().map(addition -> line(addition, currency)).toList())
        .build();
  }

  private static InvoiceLine line(AgreementAddition from, Currency currency) {
    boolean free = from.billCustomer().filter(choice -> !choice.equals("Billable")).isPresent();
    Node raw = from.raw();
    Optional<Money> price = raw.money("extPrice", currency, RoundingMode.HALF_UP);
    return InvoiceLine.builder()
        .sourceId(Long.toString(from.id()))
        .kind("addition")
        .description(
            from.invoiceDescription()
                .or(from::description)
                .or(() -> from.product().map(Reference::name))
                .orElse(""))
        .quantity(from.quantity())
        .unitPrice(from.unitPrice())
        .amount(free ? Money.zero(currency) : raw.present(price, "extPrice"))
        .build();
  }

  private static boolean isActive(ConnectWiseAgreement agreement) {
    return agreement
        .status()
        .map(status -> status.equalsIgnoreCase("Active"))
        .orElse(!agreement.cancelled());
  }
}
