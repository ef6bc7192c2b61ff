package io.mspbilling.testkit.gateway;

import io.mspbilling.collection.method.AccountHolder;
import io.mspbilling.collection.method.SavedMethod;
import io.mspbilling.receivables.PaymentMethodId;
import io.mspbilling.receivables.Rail;
import io.mspbilling.receivables.SystemName;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The cards and accounts that customers left, and how far each is in its script. */
final class SavedMethods {

  private static final class Payer {
    final SavedMethod method;
    PayerScript script;
    int charges;

    Payer(SavedMethod method, PayerScript script) {
      this.method = method;
      this.script = script;
    }
  }

  private final SystemName system;
  private final Map<PaymentMethodId, Payer> payers = new HashMap<>();

  SavedMethods(SystemName system) {
    this.system = system;
  }

  SavedMethod save(Rail rail, String label, PayerScript script) {
    Objects.requireNonNull(script, "script");
    PaymentMethodId id = new PaymentMethodId(system, "pm_" + label);
    SavedMethod method =
        rail == Rail.ACH
            ? SavedMethod.bankAccount(id, label, AccountHolder.COMPANY)
            : new SavedMethod(id, rail, label);
    if (payers.putIfAbsent(id, new Payer(method, script)) != null) {
      throw new IllegalArgumentException("a method of this label is there already: " + label);
    }
    return method;
  }

  void changeScript(PaymentMethodId id, PayerScript script) {
    Payer payer = payer(id);
    payer.script = Objects.requireNonNull(script, "script");
    payer.charges = 0;
  }

  void remove(PaymentMethodId id) {
    payer(id);
    payers.remove(id);
  }

  Optional<SavedMethod> find(PaymentMethodId id) {
    return Optional.ofNullable(payers.get(id)).map(payer -> payer.method);
  }

  Fate nextFate(PaymentMethodId id) {
    Payer payer = payer(id);
    return payer.script.fate(payer.charges++);
  }

  private Payer payer(PaymentMethodId id) {
    Payer payer = payers.get(id);
    if (payer == null) {
      throw new IllegalArgumentException("no such saved method: " + id);
    }
    return payer;
  }
}
