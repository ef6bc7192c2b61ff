package io.mspbilling.testkit.superops;

import io.mspbilling.testkit.http.FakeArray;
import io.mspbilling.testkit.http.FakeJson;
import io.mspbilling.testkit.http.FakeObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What each operation does, and how what it finds is shown. */
record SuperOpsApi(Office office, FakeSuperOpsSettings settings) {

  /** The whole of what an operation brings, of which the caller is shown what was asked for. */
  FakeJson run(String operation, FakeObject input) {
    if (!settings.subscription().isEmpty()) {
      throw Refused.because(settings.subscription());
    }
    if (settings.isWithdrawn(operation)) {
      throw Refused.because("forbidden");
    }
    Lists lists = new Lists(office, settings);
    return asShown(
        switch (operation) {
          case "getInvoice" -> invoice(input);
          case "getInvoiceList" -> lists.page(Kind.INVOICE, input);
          case "getClientList" -> lists.page(Kind.CLIENT, input);
          case "getClientContractList" -> lists.page(Kind.CONTRACT, input);
          case "getClientUserList" -> ofClient(lists, Kind.USER, input);
          case "getClientSiteList" -> ofClient(lists, Kind.SITE, input);
          case "getPaymentMethodList" -> FakeJson.array(office.table(Kind.METHOD).rows().toList());
          case "updateInvoice" -> new InvoiceChanges(office, settings).change(input);
          default -> throw new IllegalStateException(operation);
        });
  }

  private FakeJson invoice(FakeObject input) {
    Optional<FakeObject> found =
        Office.id(input.get("invoiceId").orElseThrow())
            .flatMap(id -> office.table(Kind.INVOICE).find(id));
    if (found.isEmpty() && settings.has(SuperOpsQuirk.ABSENT_IS_NULL)) {
      return FakeJson.none();
    }
    return found.orElseThrow(
        () ->
            settings.has(SuperOpsQuirk.ABSENT_FAILS)
                ? Refused.unspecific("Exception while fetching data (/getInvoice)")
                : Refused.because("entity_does_not_exist"));
  }

  private FakeObject ofClient(Lists lists, Kind kind, FakeObject input) {
    FakeObject asked = input.inner("listInfo");
    return lists.page(
        kind,
        input
            .text("clientId")
            .map(
                id ->
                    asked.with(
                        "condition",
                        FakeJson.object()
                            .with("attribute", "client.accountId")
                            .with("operator", "is")
                            .with("value", id)))
            .orElse(asked));
  }

  private FakeJson asShown(FakeJson value) {
    if (value instanceof FakeArray array) {
      return FakeJson.array(array.elements().stream().map(this::asShown).toList());
    }
    if (!(value instanceof FakeObject object)) {
      return value;
    }
    Map<String, FakeJson> members = new LinkedHashMap<>();
    object.members().forEach((name, member) -> members.put(name, asShown(name, member)));
    if (settings.has(SuperOpsQuirk.UNSET_IS_EMPTY)) {
      members.computeIfAbsent("paymentMethod", unset -> FakeJson.object());
    }
    return FakeObject.of(members);
  }

  private FakeJson asShown(String name, FakeJson value) {
    Optional<String> id =
        Optional.of(value)
            .filter(any -> name.endsWith("Id") || name.equals("id"))
            .flatMap(any -> any.asText().or(() -> any.asLong().map(String::valueOf)))
            .filter(text -> text.matches("[0-9]+"));
    return id.<FakeJson>map(
            digits ->
                settings.has(SuperOpsQuirk.BARE_IDS)
                    ? FakeJson.number(digits)
                    : FakeJson.text(digits))
        .orElseGet(() -> asShown(value));
  }
}
