package io.mspbilling.communication;

import io.mspbilling.receivables.OpenInvoice;
import java.util.EnumSet;
import java.util.Set;

/** Why a message asks for less than all of an invoice. */
public enum WhyLess {
  /** It is an instalment: the rest is asked for on other days. */
  INSTALMENT,
  /** Credit of the customer's was set off. */
  CREDIT,
  /** The customer disputes a part. */
  DISPUTE;

  /** Why less than all of an invoice is asked for; empty if nothing of that is so. */
  public static Set<WhyLess> of(OpenInvoice open) {
    Set<WhyLess> why = EnumSet.noneOf(WhyLess.class);
    if (open.isInstalment()) {
      why.add(INSTALMENT);
    }
    if (!open.setOff().isEmpty()) {
      why.add(CREDIT);
    }
    if (open.isLessDisputed()) {
      why.add(DISPUTE);
    }
    return why;
  }
}
