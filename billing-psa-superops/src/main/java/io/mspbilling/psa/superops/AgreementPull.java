package io.mspbilling.psa.superops;

import io.mspbilling.http.connector.Mapping;
import io.mspbilling.money.Money;
import io.mspbilling.psa.superops.billing.SuperOpsContract;
import io.mspbilling.psa.superops.internal.Api;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.InvoiceLine;
import io.mspbilling.receivables.Pull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;

/** Reads contracts with what they bill again and again, in today's quantity. */
record AgreementPull(SuperOpsClient client, Currency currency) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String ONCE = "ONCE";

  Pull<Agreement> pull() {
    LocalDate today = LocalDate.ofInstant(client.clock().instant(), ZoneOffset.UTC);
    Pull<SuperOpsContract> contracts = client.contracts().list().pull();
    Mapping<Agreement> mapped = new Mapping<>(Api.REPORTS);
    mapped.report(contracts.unreadable());
    for (SuperOpsContract one : contracts.records()) {
      Optional<Agreement> unused =
          mapped.add("contract " + one.id(), one, from -> agreement(from, today));
    }
    return mapped.pull(Optional.empty());
  }

  private Agreement agreement(SuperOpsContract from, LocalDate today) {
    return Agreement.builder()
        .id(Api.IDS.agreement(from.id()))
        .customer(Api.IDS.customer(from.raw().present(from.clientId(), "client")))
        .name(from.name().orElse("contract " + from.id()))
        .startsOn(from.startDate())
        .endsOn(from.endDate())
        .active(from.isActive())
        .additions(addition(from, today).stream().toList())
        .build();
  }

  /** Where the quantity or the price is counted by SuperOps alone, nothing is told of it. */
  private Optional<InvoiceLine> addition(SuperOpsContract from, LocalDate today) {
    Optional<BigDecimal> quantity = from.quantityOn(today);
    if (quantity.isEmpty()
        || from.unitPrice().isEmpty()
        || from.frequency().filter(ONCE::equals).isPresent()) {
      return Optional.empty();
    }
    BigDecimal price = from.unitPrice().get();
    BigDecimal share = HUNDRED.subtract(from.discountPercent().orElse(BigDecimal.ZERO));
    BigDecimal amount = quantity.get().multiply(price).multiply(share).movePointLeft(2);
    Money rounded = from.raw().money("sellingPrice", amount, currency, RoundingMode.HALF_UP);
    return Optional.of(
        InvoiceLine.builder()
            .kind("service")
            .description(from.itemName().or(from::name).orElse(""))
            .quantity(quantity)
            .unitPrice(price)
            .amount(rounded)
            .build());
  }
}
