package io.mspbilling.psa.syncro;

import io.mspbilling.failure.NotSentException;
import io.mspbilling.psa.syncro.billing.SyncroPaymentMethod;
import io.mspbilling.psa.syncro.internal.Api;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The account's ways to pay, of which a payment names one. What Syncro does with a name that it
 * does not know is not documented, and one that charges cards would charge one.
 */
record PaymentMethods(SyncroClient client, Set<String> proven) {

  static PaymentMethods of(SyncroClient client) {
    return new PaymentMethods(client, ConcurrentHashMap.newKeySet());
  }

  /**
   * The name, which is asked for once.
   *
   * @throws NotSentException if the account does not have it, or it charges cards
   */
  String usable(String name) {
    if (!proven.contains(name)) {
      List<SyncroPaymentMethod> found =
          client.paymentMethods().stream()
              .filter(one -> one.name().filter(name::equals).isPresent())
              .toList();
      if (found.isEmpty()) {
        throw refused("the account has no payment method " + name + "; name another in");
      }
      if (found.stream().anyMatch(SyncroPaymentMethod::chargesCards)) {
        throw refused("Syncro charges cards by " + name + "; name a method that does not in");
      }
      boolean unused = proven.add(name);
    }
    return name;
  }

  private static NotSentException refused(String why) {
    return new NotSentException(
        Api.SYSTEM, "record payment", why + " SyncroPsaSettings.paymentMethods()", null, true);
  }
}
