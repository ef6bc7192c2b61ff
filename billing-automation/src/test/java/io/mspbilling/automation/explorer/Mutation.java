package io.mspbilling.automation.explorer;

import io.mspbilling.automation.BillingAutomationBuilder;
import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.issuance.Psa;
import io.mspbilling.journal.Journal;

/** A defect put between the workers and their world, to see whether the explorer notices. */
interface Mutation {

  /** None. */
  Mutation NONE = new Mutation() {};

  default Journal journal(Journal journal) {
    return journal;
  }

  default PaymentGateway gateway(PaymentGateway gateway) {
    return gateway;
  }

  default Psa psa(Psa psa) {
    return psa;
  }

  /** Whether workers stumble over the defect before it does any harm. */
  default boolean breaksJournal() {
    return false;
  }

  default BillingAutomationBuilder settings(BillingAutomationBuilder settings) {
    return settings;
  }
}
