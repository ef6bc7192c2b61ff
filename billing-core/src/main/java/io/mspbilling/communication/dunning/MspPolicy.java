package io.mspbilling.communication.dunning;

import static io.mspbilling.communication.dunning.ContactRole.BILLING;
import static io.mspbilling.communication.dunning.ContactRole.OWNER;
import static io.mspbilling.communication.dunning.StepTime.businessDaysLate;
import static io.mspbilling.communication.dunning.StepTime.daysLate;

/**
 * The policy that an MSP begins with. No text names a number of days or a day: a step may be sent
 * later than planned, and what a message says must be true then. Nor does one say what was written
 * before, or that nobody has answered: a broken promise may lead to any of them at once.
 */
final class MspPolicy {

  static final DunningPolicy VALUE =
      DunningPolicy.builder()
          .version("msp-3")
          .stepAfterBrokenPromise("firm")
          .addSteps(
              message(
                  "upcoming",
                  businessDaysLate(-5),
                  "Invoice {number} falls due soon",
                  "For your planning: the following falls due soon."))
          .addSteps(
              message(
                  "due",
                  daysLate(0),
                  "Invoice {number} is due",
                  "The following is due now. If you have paid already, thank you."))
          .addSteps(
              message(
                  "friendly",
                  businessDaysLate(3),
                  "Invoice {number} is past due",
                  "This may have slipped by: our records show the following as still open."))
          .addSteps(
              message(
                      "firm",
                      daysLate(10),
                      "Reminder: invoice {number} is still open",
                      "The following is still open. Please let us know if something is wrong with"
                          + " it.")
                  .withTo(BILLING, OWNER))
          .addSteps(
              message(
                      "urgent",
                      daysLate(20),
                      "Urgent: invoice {number} is past due",
                      "The following is past due and still open. Please pay or call us now.")
                  .withTo(OWNER))
          .addSteps(
              proposal(
                  "call",
                  20,
                  Proposal.CALL,
                  "call the customer; charge a late fee if the contract allows it"))
          .addSteps(
              message(
                      "final",
                      daysLate(30),
                      "Final notice: invoice {number}",
                      "This is our last notice about the following before we have to talk about our"
                          + " services to you.")
                  .withTo(OWNER))
          .addSteps(
              proposal(
                  "suspension",
                  45,
                  Proposal.SUSPENSION,
                  "think of suspending projects and services that nobody's safety depends on; not"
                      + " security, not backups"))
          .addSteps(
              proposal(
                  "agency", 75, Proposal.AGENCY, "think of an agency, or of having a lawyer look"))
          .addSteps(
              proposal("write-off", 120, Proposal.WRITE_OFF, "think of writing it off in the PSA"))
          .build();

  private MspPolicy() {}

  private static MessageStep message(String name, StepTime time, String subject, String opening) {
    return MessageStep.builder().name(name).time(time).subject(subject).opening(opening).build();
  }

  private static ProposalStep proposal(String name, int days, Proposal proposal, String words) {
    return new ProposalStep(name, daysLate(days), StepCondition.always(), proposal, words);
  }
}
