package io.mspbilling.psa.connectwise.finance;

import io.mspbilling.http.HttpCallBuilder;
import io.mspbilling.http.connector.Listing;
import io.mspbilling.http.connector.RecordKind;
import io.mspbilling.json.Draft;
import io.mspbilling.psa.connectwise.internal.Api;
import io.mspbilling.psa.connectwise.internal.Endpoint;
import io.mspbilling.psa.connectwise.query.Condition;
import java.math.BigDecimal;
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
    return additionsOf(agreementId).list(Condition.everything());
  }

  /** Reads one recurring line of an agreement; empty if it is not there. */
  public Optional<AgreementAddition> findAddition(long agreementId, long additionId) {
    return additionsOf(agreementId).find(additionId);
  }

  /**
   * Sets how many a recurring line bills, and reads back whether it took: patches may be answered
   * with success and change nothing.
   *
   * @return the line as it stands now
   * @throws io.mspbilling.failure.NotFoundException if it is not there
   * @throws io.mspbilling.failure.UnknownOutcomeException if it does not show the quantity, or no
   *     usable answer came
   */
  public AgreementAddition setQuantity(long agreementId, long additionId, BigDecimal quantity) {
    String operation = "set quantity of an addition";
    Draft change = new Draft().put("op", "replace").put("path", "quantity").put("value", quantity);
    api.send(() -> path(api.patch(operation, change), agreementId).id(Long.toString(additionId)));
    AgreementAddition now = api.readBack(operation, () -> additionsOf(agreementId).get(additionId));
    if (now.quantity().filter(one -> one.compareTo(quantity) == 0).isEmpty()) {
      throw api.unknownOutcome(operation, "addition " + additionId + " does not show the quantity");
    }
    return now;
  }

  private Endpoint<AgreementAddition> additionsOf(long agreementId) {
    return new Endpoint<>(
        api,
        RecordKind.of("addition", "additions", AgreementAddition::read),
        call -> path(call, agreementId));
  }

  private static HttpCallBuilder path(HttpCallBuilder call, long agreementId) {
    return call.path(PATH).id(Long.toString(agreementId)).path("additions");
  }
}
