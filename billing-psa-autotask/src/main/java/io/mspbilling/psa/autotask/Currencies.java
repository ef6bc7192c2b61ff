package io.mspbilling.psa.autotask;

import io.mspbilling.json.Node;
import io.mspbilling.psa.autotask.billing.AutotaskCompany;
import io.mspbilling.psa.autotask.billing.AutotaskCurrency;
import io.mspbilling.psa.autotask.billing.AutotaskQuery;
import io.mspbilling.receivables.Pull;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides in which currency a record is: invoices and contracts are in that of their company, which
 * names it by the instance's own id. Reaches the network. Safe for any number of threads.
 */
final class Currencies {
  private final AutotaskPsaSettings settings;
  private final Remembered<Known> known;
  private final Remembered<Map<Long, Optional<Long>>> byCompany;

  /**
   * The currencies of the instance that are in use.
   *
   * @param single whether it has no other: one that cannot be read is another
   */
  private record Known(List<AutotaskCurrency> active, boolean single) {

    static Known read(AutotaskClient client) {
      Pull<AutotaskCurrency> all = client.currencies().list(AutotaskQuery.all()).pull();
      List<AutotaskCurrency> active =
          all.records().stream().filter(currency -> currency.active().orElse(true)).toList();
      return new Known(active, active.size() == 1 && all.unreadable().isEmpty());
    }
  }

  Currencies(AutotaskClient client, AutotaskPsaSettings settings) {
    this.settings = settings;
    known = new Remembered<>(client.clock(), () -> Known.read(client));
    byCompany = new Remembered<>(client.clock(), () -> companies(client));
  }

  private static Map<Long, Optional<Long>> companies(AutotaskClient client) {
    Map<Long, Optional<Long>> currencies = new HashMap<>();
    client.companies().list(AutotaskQuery.all()).pull().records().forEach(c -> put(currencies, c));
    client.companies().find(0).ifPresent(company -> put(currencies, company));
    return currencies;
  }

  private static void put(Map<Long, Optional<Long>> currencies, AutotaskCompany company) {
    currencies.put(company.id(), company.currencyId());
  }

  /**
   * The currency of a company's records.
   *
   * @param record the record, which is to blame if that cannot be told
   * @throws io.mspbilling.json.JsonProblem if it cannot be told
   */
  Currency ofCompany(long company, Node record) {
    List<AutotaskCurrency> all = known.get().active();
    if (known.get().single()) {
      return code(all.get(0)).orElseGet(() -> fallback(record));
    }
    if (!byCompany.get().containsKey(company)) {
      byCompany.refresh();
    }
    return Optional.ofNullable(byCompany.get().get(company))
        .orElseThrow(
            () ->
                record.invalid(
                    "companyID",
                    "its company cannot be read, or is hidden from the API user, so that its"
                        + " currency is not known"))
        .map(id -> listed(all, id, record))
        .orElseGet(() -> own(all).orElseGet(() -> fallback(record)));
  }

  /** The currency of a company, if it can be told. */
  Optional<Currency> of(AutotaskCompany company) {
    Known all = known.get();
    return all.active().stream()
        .filter(
            one ->
                all.single() || company.currencyId().map(id -> id == one.id()).orElse(isOwn(one)))
        .findFirst()
        .flatMap(this::code)
        .or(settings::defaultCurrency);
  }

  private Optional<Currency> own(List<AutotaskCurrency> all) {
    return settings
        .defaultCurrency()
        .or(() -> all.stream().filter(Currencies::isOwn).findFirst().flatMap(this::code));
  }

  private Currency listed(List<AutotaskCurrency> all, long id, Node record) {
    return all.stream()
        .filter(currency -> currency.id() == id)
        .findFirst()
        .flatMap(this::code)
        .orElseThrow(
            () -> record.invalid("companyID", "its currency is not known; see currencies"));
  }

  private Optional<Currency> code(AutotaskCurrency currency) {
    return Optional.ofNullable(settings.currencies().get(currency.id()))
        .or(() -> currency.name().flatMap(Currencies::named));
  }

  private static Optional<Currency> named(String name) {
    return Currency.getAvailableCurrencies().stream()
        .filter(known -> known.getCurrencyCode().equalsIgnoreCase(name.strip()))
        .filter(known -> known.getDefaultFractionDigits() >= 0)
        .findFirst();
  }

  private static boolean isOwn(AutotaskCurrency currency) {
    return currency.internal().orElse(false);
  }

  private Currency fallback(Node record) {
    return settings
        .defaultCurrency()
        .orElseThrow(
            () -> record.invalid("companyID", "its currency is not known; set defaultCurrency"));
  }
}
