package io.mspbilling.automation.explorer;

import io.mspbilling.collection.PaymentGateway;
import io.mspbilling.issuance.Psa;
import io.mspbilling.journal.Journal;
import java.time.InstantSource;

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

  default InstantSource clock(InstantSource clock) {
    return clock;
  }
}
