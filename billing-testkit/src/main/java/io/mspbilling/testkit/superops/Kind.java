package io.mspbilling.testkit.superops;

import java.util.Arrays;

/** The kinds of records. */
enum Kind {
  CLIENT("clients", "Client", "accountId"),
  USER("userList", "ClientUser", "userId"),
  SITE("sites", "ClientSite", "id"),
  INVOICE("invoices", "Invoice", "invoiceId"),
  CONTRACT("clientContracts", "ClientContract", "contractId"),
  METHOD("paymentMethods", "PaymentMethod", "paymentMethodId");

  private final String plural;
  private final String type;
  private final String idMember;

  Kind(String plural, String type, String idMember) {
    this.plural = plural;
    this.type = type;
    this.idMember = idMember;
  }

  static Kind named(String plural) {
    return Arrays.stream(values())
        .filter(kind -> kind.plural.equals(plural))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not records of the fake: " + plural));
  }

  /** As lists name them. */
  String plural() {
    return plural;
  }

  /** As the schema names one. */
  String type() {
    return type;
  }

  /** What holds the id. */
  String idMember() {
    return idMember;
  }
}
