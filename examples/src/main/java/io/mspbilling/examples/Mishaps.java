package io.mspbilling.examples;

import io.mspbilling.testkit.calls.CallFault;
import io.mspbilling.testkit.gateway.GatewayOperation;
import io.mspbilling.testkit.http.FakeObject;
import io.mspbilling.testkit.http.FakeRequest;
import io.mspbilling.testkit.http.Fault;

/** What goes wrong at the worst moment: the work is done, and nobody hears of it. */
final class Mishaps {
  private final Office office;

  Mishaps(Office office) {
    this.office = office;
  }

  /** The process dies right there. */
  static final class PowerCut extends Error {
    private static final long serialVersionUID = 1L;

    PowerCut() {
      super("the power is gone");
    }
  }

  /** Lies in wait for the next call that fits, and says what will happen. */
  String prepare(FakeObject mishap) {
    switch (Field.text(mishap, "do")) {
      case "psa-cut" ->
          office
              .officePsa()
              .server()
              .faults()
              .next(office.officePsa().recordsPayment(), Fault.cutAfterCommit());
      case "quickbooks-500" ->
          office
              .quickBooks()
              .faults()
              .next(FakeRequest.post("payment"), Fault.statusAfterCommit(500));
      case "charge-lost" ->
          office.gateway().faults().next(GatewayOperation.CHARGE, CallFault.unknownAfterCommit());
      case "power-cut" -> office.gateway().calls().onAfter(GatewayOperation.CHARGE, this::cut);
      default -> throw new IllegalArgumentException("nobody knows how this goes wrong: " + mishap);
    }
    return Field.text(mishap, "note").replace("{psa}", office.vendor().title());
  }

  private void cut() {
    office.gateway().calls().clearHooks();
    throw new PowerCut();
  }

  /** How many calls were spoiled. */
  int struck() {
    return office.officePsa().server().faults().struck().size()
        + office.quickBooks().faults().struck().size()
        + office.gateway().faults().struck().size();
  }
}
