package io.mspbilling.psa.connectwise.company;

import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.psa.connectwise.internal.Endpoint;
import io.mspbilling.psa.connectwise.query.Condition;
import java.util.Optional;

/**
 * Companies: {@code /company/companies}. Every method reaches the network and throws a {@link
 * io.mspbilling.failure.BillingException}. Safe for use by several threads.
 */
public final class ConnectWiseCompanies {
  private final Endpoint<ConnectWiseCompany> companies;

  /** For the client. */
  public ConnectWiseCompanies(Api api) {
    this.companies =
        new Endpoint<>(
            api,
            RecordKind.of("company", "companies", ConnectWiseCompany::read),
            "company/companies");
  }

  /**
   * Reads one company.
   *
   * @throws io.mspbilling.failure.NotFoundException if it is not there
   */
  public ConnectWiseCompany get(long id) {
    return companies.get(id);
  }

  /** Reads one company; empty if it is not there. */
  public Optional<ConnectWiseCompany> find(long id) {
    return companies.find(id);
  }

  /** Lists companies; see {@link io.mspbilling.psa.connectwise.query.CompanyFields}. */
  public Listing<ConnectWiseCompany> list(Condition condition) {
    return companies.list(condition);
  }
}
