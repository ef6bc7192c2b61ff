package io.mspbilling.worklist;

/** Why something waits for a person. */
public enum ExceptionKind {
  /** A vendor's record could not be read. */
  UNREADABLE_RECORD,
  /** A payment on the bank account could not be applied. */
  UNMATCHED_PAYMENT,
  /** A decision of a person does not fit what is there, or names what nobody knows. */
  DECISION_UNUSABLE,
  /** A customer paid less than the invoice it named asks for. */
  SHORT_PAID,
  /** Something was decided and is not done before a person approves it. */
  NOT_APPROVED,
  /** So little is due that it is not asked for by itself. */
  SMALL_DEBT,
  /** What was due before the library began is left alone until somebody releases it. */
  OLD_DEBT,
  /** What was open on an invoice when the library began is told nowhere. */
  OPENING_BALANCE_MISSING,
  /** A debt waits for a payment that may be meant for it and that nobody has explained yet. */
  HELD_FOR_PAYMENT,
  /** Money left the bank account: a payment was taken back, or nobody knows why. */
  MONEY_OUT,
  /** A debt is met by credit that nobody has applied yet. */
  CREDIT_TO_APPLY,
  /** A part of a payment pays for nothing. */
  UNAPPLIED_CASH,
  /** The books had less open than a payment settles; they took it all the same. */
  BOOKS_DIFFER,
  /** It is not known whether an effect happened. */
  IN_DOUBT,
  /** A vendor accepted an effect and has not said in time how it ended. */
  OVERDUE,
  /** A vendor refused an effect. */
  REFUSED,
  /** Autopay has given up on an invoice. */
  COLLECTION_STOPPED,
  /** What paid an invoice was charged back, and the bank may not have decided yet. */
  CHARGED_BACK,
  /** More bank debits came back than Nacha tolerates. */
  RETURN_RATE,
  /** All reminders of an invoice were sent, and it is owed still. */
  REMINDERS_EXHAUSTED,
  /** By the dunning policy, people should talk to a customer about a debt. */
  CALL_PROPOSED,
  /** By the dunning policy, people should think of charging a late fee. */
  LATE_FEE_PROPOSED,
  /** What late payment of an invoice costs by the policy was neither billed nor waived. */
  LATE_CHARGE,
  /** By the dunning policy, people should think of suspending services to a customer. */
  SUSPENSION_PROPOSED,
  /** By the dunning policy, people should think of an agency or a lawyer. */
  AGENCY_PROPOSED,
  /** By the dunning policy, people should think of writing a debt off. */
  WRITE_OFF_PROPOSED,
  /** A dispute was won: money that had been written off as taken back came again. */
  DISPUTE_WON,
  /** The gateway speaks of a payment that we do not know. */
  UNKNOWN_PAYMENT,
  /** A system said something else than before, or of something that is not ours. */
  CONTRADICTION,
  /** A payout has arrived, and it is not known what it is made of. */
  PAYOUT_UNPROVEN,
  /** A payout has not shown on the bank account. */
  PAYOUT_MISSING,
  /** A customer should be reminded and has no address. */
  NO_ADDRESS,
  /** Messages to a customer's address come back: it is written to there no more. */
  ADDRESS_BOUNCED,
  /** Another quantity was counted than an agreement bills, and it is not changed by itself. */
  QUANTITY_DIFFERS,
  /** A system cannot do what is needed. */
  NOT_SUPPORTED,
  /** Runs have tried an effect several times, and each time it could not be sent. */
  NOT_DONE,
  /** A system must be connected again, or its user lacks rights. */
  SYSTEM_SETUP,
  /** A system could not be reached, or does not answer as it should. */
  SYSTEM_DOWN,
  /** No decision could be made about one thing, because a rule failed at it. */
  NOT_DECIDED
}
