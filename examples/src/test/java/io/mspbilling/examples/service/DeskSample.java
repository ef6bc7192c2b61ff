package io.mspbilling.examples.service;

import io.mspbilling.automation.BillingAutomation;
import io.mspbilling.automation.Desk;
import io.mspbilling.communication.Holds;
import io.mspbilling.receivables.CustomerId;
import io.mspbilling.worklist.ExceptionRow;
import java.time.LocalDate;
import java.util.Optional;

/** What {@code docs/operations.md} shows of the desk; here so that it compiles. */
final class DeskSample {

  private DeskSample() {}

  static void answers(
      BillingAutomation billing, ExceptionRow row, CustomerId customer, LocalDate nextMonday) {
    // shown:begin
    Desk desk = billing.desk();
    desk.confirm(row.suggestions().get(0), "Jo, by phone"); // do what a row suggests
    desk.release(row, "Jo, address put right"); // let a refused effect be tried again
    desk.dismiss(row, Optional.of(nextMonday), "Jo, asked them"); // do not show it until then
    desk.decide(Holds.placed(customer, "promised", Optional.of(nextMonday))); // or anything else
    // shown:end
  }
}
