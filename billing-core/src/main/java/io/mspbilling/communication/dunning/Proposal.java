package io.mspbilling.communication.dunning;

/** What people are asked to think about. None of it is ever done by itself. */
public enum Proposal {
  /** To talk to the customer. */
  CALL,
  /** To charge a late fee, if the contract allows it. */
  LATE_FEE,
  /** To suspend projects and services that nobody's safety depends on. */
  SUSPENSION,
  /** To hand the debt to an agency or a lawyer. */
  AGENCY,
  /** To write the debt off. */
  WRITE_OFF
}
