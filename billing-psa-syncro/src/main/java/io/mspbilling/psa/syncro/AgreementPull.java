package io.mspbilling.psa.syncro;

import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.Mapping;
import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.money.Money;
import io.mspbilling.psa.syncro.billing.SyncroContract;
import io.mspbilling.psa.syncro.billing.SyncroSchedule;
import io.mspbilling.psa.syncro.billing.SyncroScheduleLine;
import io.mspbilling.psa.syncro.internal.Api;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.InvoiceLine;
import io.mspbilling.receivables.Pull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Reads schedules with what they bill, and contracts, which bill nothing. */
record AgreementPull(SyncroClient client, Currency currency) {
  private static final String SCHEDULE = "schedule";

  Pull<Agreement> pull() {
    Mapping<Agreement> mapped = new Mapping<>(Api.REPORTS);
    add(mapped, "contract", client.contracts().list(), this::agreement);
    add(mapped, SCHEDULE, client.schedules().list(), this::agreement);
    return mapped.pull(Optional.empty());
  }

  private static <V extends VendorRecord> void add(
      Mapping<Agreement> mapped,
      String name,
      Listing<V> records,
      Function<V, Agreement> agreement) {
    Pull<V> pull = records.pull();
    mapped.report(pull.unreadable());
    pull.records().forEach(record -> mapped.add(name + " " + record.id(), record, agreement));
  }

  private Agreement agreement(SyncroContract from) {
    return Agreement.builder()
        .id(id("contract", from))
        .customer(Api.IDS.customer(from.raw().present(from.customerId(), "customer_id")))
        .name(from.raw().present(from.name(), "name"))
        .amount(from.amount().map(amount -> Money.of(amount, currency)))
        .startsOn(from.startDate())
        .endsOn(from.endDate())
        .active(from.isActive())
        .build();
  }

  private Agreement agreement(SyncroSchedule from) {
    return Agreement.builder()
        .id(id(SCHEDULE, from))
        .customer(Api.IDS.customer(from.raw().present(from.customerId(), "customer_id")))
        .name(from.raw().present(from.name(), "name"))
        .active(!from.paused())
        .additions(from.lines().stream().filter(line -> !line.once()).map(this::addition).toList())
        .build();
  }

  private InvoiceLine addition(SyncroScheduleLine from) {
    BigDecimal price = from.raw().present(from.price(), "price_retail");
    BigDecimal quantity = from.raw().present(from.quantity(), "quantity");
    Money amount =
        from.raw().money("price_retail", price.multiply(quantity), currency, RoundingMode.HALF_UP);
    return InvoiceMapping.line("item", from.name().orElse(""), amount)
        .sourceId(Long.toString(from.id()))
        .quantity(quantity)
        .unitPrice(price)
        .build();
  }

  /** Both are numbered from 1. */
  private static AgreementId id(String kind, VendorRecord record) {
    return new AgreementId(Api.IDS.system(), kind + "-" + record.id());
  }

  /**
   * The schedule that an id is of; empty if it is none's.
   *
   * @throws IllegalArgumentException if the id is of another system
   */
  static OptionalLong schedule(AgreementId id) {
    return id.value().startsWith(SCHEDULE + "-")
        ? Api.IDS.find(new AgreementId(id.system(), id.value().substring(SCHEDULE.length() + 1)))
        : OptionalLong.empty();
  }
}
