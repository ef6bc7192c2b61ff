package io.mspbilling.accounting.quickbooks.online.entity;

import io.mspbilling.json.Node;
import java.util.Objects;
import java.util.Optional;

/**
 * The company whose books these are.
 *
 * @param name as its people see it
 * @param legalName as the authorities see it
 * @param country as QuickBooks spells it
 */
public record CompanyInfo(String name, Optional<String> legalName, Optional<String> country) {

  public CompanyInfo {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(legalName, "legalName");
    Objects.requireNonNull(country, "country");
  }

  /** Reads a company; a {@code JsonProblem} names the field that cannot be right. */
  public static CompanyInfo read(Node company) {
    return new CompanyInfo(
        company.requiredText("CompanyName"), company.text("LegalName"), company.text("Country"));
  }
}
