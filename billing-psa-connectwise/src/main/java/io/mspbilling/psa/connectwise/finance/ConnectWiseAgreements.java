package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.psa.connectwise.internal.Endpoint;
import io.mspbilling.psa.connectwise.query.Condition;
import java.util.Optional;

/**
 * Agreements: {@code /finance/agreements}. Every method reaches the network and throws a {@link
 * io.mspbilling.failure.BillingException}. Safe for use by several threads.
 */
public final class ConnectWiseAgreements {
  private static final String PATH = "finance/agreements";

  private final Api api;
  private final Endpoint<ConnectWiseAgreement> agreements;

  /** For the client. */
  public ConnectWiseAgreements(Api api) {
    this.api = api;
    this.agreements =
        new Endpoint<>(
            api, RecordKind.of("agreement", "agreements", ConnectWiseAgreement::read), PATH);
  }

  /**
   * Reads one agreement.
   *
   * @throws io.mspbilling.failure.NotFoundException if it is not there
   */
  public ConnectWiseAgreement get(long id) {
    return agreements.get(id);
  }

  /** Reads one agreement; empty if it is not there. */
  public Optional<ConnectWiseAgreement> find(long id) {
    return agreements.find(id);
  }

  /** Lists agreements; see {@link io.mspbilling.psa.connectwise.query.AgreementFields}. */
  public Listing<ConnectWiseAgreement> list(Condition condition) {
    return agreements.list(condition);
  }

  /** Lists the recurring lines of one agreement, ended ones too. */
  public Listing<AgreementAddition> additions(long agreementId) {
    return new Endpoint<>(
            api,
            RecordKind.of("addition", "additions", AgreementAddition::read),
            call -> call.path(PATH).id(Long.toString(agreementId)).path("additions"))
        .list(Condition.everything());
  }
}
