package io.mspbilling.testkit.connectwise;

import java.time.Duration;

/** What differs between tenants or is not documented, so that callers must cope with either. */
final class Settings {
  private boolean memberReplacesAppliedBy;
  private boolean paymentTouchesInvoice = true;
  private boolean patchesInsideReferences;
  private Duration paymentListLag = Duration.ZERO;
  private String codebase = "v2026_4/";

  boolean memberReplacesAppliedBy() {
    return memberReplacesAppliedBy;
  }

  void memberReplacesAppliedBy(boolean value) {
    memberReplacesAppliedBy = value;
  }

  boolean paymentTouchesInvoice() {
    return paymentTouchesInvoice;
  }

  void paymentTouchesInvoice(boolean value) {
    paymentTouchesInvoice = value;
  }

  boolean patchesInsideReferences() {
    return patchesInsideReferences;
  }

  void patchesInsideReferences(boolean value) {
    patchesInsideReferences = value;
  }

  Duration paymentListLag() {
    return paymentListLag;
  }

  void paymentListLag(Duration value) {
    paymentListLag = value;
  }

  String codebase() {
    return codebase;
  }

  void codebase(String value) {
    codebase = value;
  }
}
