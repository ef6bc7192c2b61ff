package io.mspbilling.psa.halo;

import io.mspbilling.http.connector.Mapping;
import io.mspbilling.http.connector.VendorRecord;
import io.mspbilling.money.Money;
import io.mspbilling.psa.halo.billing.HaloContract;
import io.mspbilling.psa.halo.billing.HaloInvoice;
import io.mspbilling.psa.halo.billing.HaloQuery;
import io.mspbilling.psa.halo.billing.HaloRecords;
import io.mspbilling.psa.halo.internal.Api;
import io.mspbilling.psa.halo.internal.Fields;
import io.mspbilling.receivables.Agreement;
import io.mspbilling.receivables.Pull;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;

/** Reads contracts, and the templates of recurring invoices with their lines. */
record AgreementPull(HaloClient client, Currencies currencies) {

  Pull<Agreement> pull() {
    Mapping<Agreement> mapped = new Mapping<>(Api.REPORTS);
    add(
        mapped,
        "contract",
        client.contracts(),
        HaloQuery.all().with("includeinactive", true),
        this::agreement);
    add(
        mapped,
        "recurring invoice",
        client.recurringInvoices(),
        HaloQuery.all().with("includelines", true),
        this::agreement);
    return mapped.pull(Optional.empty());
  }

  private static <V extends VendorRecord> void add(
      Mapping<Agreement> mapped,
      String name,
      HaloRecords<V> records,
      HaloQuery query,
      Function<V, Agreement> agreement) {
    Pull<V> pull = records.list(query).pull();
    mapped.report(pull.unreadable());
    pull.records().forEach(record -> mapped.add(name + " " + record.id(), record, agreement));
  }

  private Agreement agreement(HaloContract from) {
    return Agreement.builder()
        .id(Api.IDS.agreement(from.id()))
        .customer(Api.IDS.customer(from.raw().present(from.customerId(), "client_id")))
        .name(from.raw().present(from.reference(), "ref"))
        .amount(amount(from))
        .startsOn(from.startDate())
        .endsOn(from.endDate())
        .active(from.isLive())
        .build();
  }

  private Optional<Money> amount(HaloContract from) {
    return from.periodAmount()
        .filter(amount -> amount.signum() != 0)
        .flatMap(
            amount ->
                from.raw()
                    .money(
                        "periodchargeamount",
                        currencies.fallback(from.raw()),
                        RoundingMode.HALF_UP));
  }

  private Agreement agreement(HaloInvoice from) {
    Currency currency = currencies.of(from);
    return Agreement.builder()
        .id(Api.IDS.agreement(from.id()))
        .customer(
            Api.IDS.customer(from.raw().present(from.billToId().or(from::customerId), "client_id")))
        .name(from.reference().or(from::number).orElse("recurring invoice " + from.id()))
        .startsOn(Fields.date(from.raw(), "startdate"))
        .endsOn(Fields.date(from.raw(), "enddate"))
        .active(!from.raw().flag("disabled").orElse(false))
        .additions(InvoiceMapping.items(from, false, currency))
        .build();
  }
}
