package io.mspbilling.psa.superops;

import io.mspbilling.failure.NotSentException;
import io.mspbilling.psa.superops.billing.SuperOpsPaymentMethod;
import io.mspbilling.psa.superops.internal.Api;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The account's payment methods by their names; each is asked for once. */
record PaymentMethods(SuperOpsClient client, Map<String, Long> known) {

  static PaymentMethods of(SuperOpsClient client) {
    return new PaymentMethods(client, new ConcurrentHashMap<>());
  }

  /**
   * The id.
   *
   * @throws NotSentException if the account has none of this name, or several
   */
  long id(String name) {
    return known.computeIfAbsent(name, this::read);
  }

  private Long read(String name) {
    List<SuperOpsPaymentMethod> found =
        client.paymentMethods().stream()
            .filter(method -> method.name().filter(name::equals).isPresent())
            .toList();
    if (found.size() != 1) {
      throw new NotSentException(
          Api.SYSTEM,
          "record payment",
          "the account has "
              + (found.isEmpty() ? "no payment method " : "several payment methods ")
              + name
              + "; name another in SuperOpsPsaSettings.paymentMethods()",
          null,
          true);
    }
    return found.get(0).id();
  }
}
