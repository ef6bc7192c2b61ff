package io.mspbilling.psa.autotask;

import io.mspbilling.http.connector.Mapping;
import io.mspbilling.psa.autotask.billing.AutotaskContract;
import io.mspbilling.psa.autotask.billing.AutotaskContractService;
import io.mspbilling.psa.autotask.billing.AutotaskContractServiceUnits;
import io.mspbilling.psa.autotask.billing.AutotaskQuery;
import io.mspbilling.psa.autotask.internal.Api;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.receivables.InvoiceLine;
import io.mspbilling.receivables.Pull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads contracts with what they bill again and again: their services, in the quantities of today.
 */
record AgreementPull(AutotaskClient client, Currencies currencies) {
  private static final long ACTIVE = 1;

  /**
   * @param unitsToday how many units are billed today, by service of the contract
   */
  private record Billed(
      Map<Long, List<AutotaskContractService>> services, Map<Long, Long> unitsToday) {}

  Pull<Agreement> pull() {
    Pull<AutotaskContractService> services =
        client.contractServices().list(AutotaskQuery.all()).pull();
    Pull<AutotaskContractServiceUnits> units =
        client.contractServiceUnits().list(AutotaskQuery.all()).pull();
    Pull<AutotaskContract> contracts = client.contracts().list(AutotaskQuery.all()).pull();
    Mapping<Agreement> mapped = new Mapping<>(Api.REPORTS);
    mapped.report(services.unreadable());
    mapped.report(units.unreadable());
    mapped.report(contracts.unreadable());
    Billed billed =
        new Billed(
            services.records().stream()
                .filter(service -> service.contractId().isPresent())
                .collect(Collectors.groupingBy(service -> service.contractId().orElseThrow())),
            today(units.records()));
    contracts
        .records()
        .forEach(one -> mapped.add("contract " + one.id(), one, from -> agreement(from, billed)));
    return mapped.pull(Optional.empty());
  }

  private Map<Long, Long> today(List<AutotaskContractServiceUnits> units) {
    LocalDate today = LocalDate.ofInstant(client.clock().instant(), ZoneOffset.UTC);
    return units.stream()
        .filter(period -> period.contractServiceId().isPresent() && period.units().isPresent())
        .filter(period -> period.startDate().filter(today::isBefore).isEmpty())
        .filter(period -> period.endDate().filter(today::isAfter).isEmpty())
        .collect(
            Collectors.toMap(
                period -> period.contractServiceId().orElseThrow(),
                period -> period.units().orElseThrow(),
                Long::sum));
  }

  private Agreement agreement(AutotaskContract from, Billed billed) {
    long company = from.raw().present(from.billToCompanyId().or(from::companyId), "companyID");
    Currency currency = currencies.ofCompany(company, from.raw());
    return Agreement.builder()
        .id(Api.IDS.agreement(from.id()))
        .customer(new CustomerId(Api.IDS.system(), Long.toString(company)))
        .name(from.name().or(from::number).orElse("contract " + from.id()))
        .startsOn(from.startDate())
        .endsOn(from.endDate())
        .active(from.statusId().filter(status -> status == ACTIVE).isPresent())
        .additions(
            billed.services().getOrDefault(from.id(), List.of()).stream()
                .filter(service -> billed.unitsToday().containsKey(service.id()))
                .map(service -> addition(service, billed, currency))
                .toList())
        .build();
  }

  private static InvoiceLine addition(
      AutotaskContractService service, Billed billed, Currency currency) {
    BigDecimal units = BigDecimal.valueOf(billed.unitsToday().getOrDefault(service.id(), 0L));
    BigDecimal price = service.raw().present(service.unitPrice(), "unitPrice");
    return InvoiceLine.builder()
        .sourceId(Long.toString(service.id()))
        .kind("service")
        .description(service.invoiceDescription().orElse("service " + service.id()))
        .quantity(units)
        .unitPrice(price)
        .amount(
            service.raw().money("unitPrice", units.multiply(price), currency, RoundingMode.HALF_UP))
        .build();
  }
}
