package io.mspbilling.automation.explorer;

import io.mspbilling.automation.BillingAutomation;

/** Somebody who does something by hand while the workers run. */
interface Office {

  /**
   * @param billing the person's own way to write down decisions
   */
  void act(Vendors world, BillingAutomation billing);
}
