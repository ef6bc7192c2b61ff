package io.mspbilling.testkit.world;

import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.receivables.CustomerId;
import java.util.Optional;

/**
 * A client of the MSP.
 *
 * @param method what it consented to be charged on
 * @param since the day on which it joined, or withdrew its consent
 */
record Client(String name, CustomerId id, Optional<SavedMethod> method, int since) {

  Client withoutMethod(int day) {
    return new Client(name, id, Optional.empty(), day);
  }
}
