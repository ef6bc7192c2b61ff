package io.mspbilling.policies;

import io.mspbilling.communication.Message;
import io.mspbilling.communication.dunning.ContactRole;
import io.mspbilling.communication.dunning.DunningOverride;
import io.mspbilling.communication.dunning.DunningTarget;
import io.mspbilling.communication.dunning.DunningTarget.OfAgreement;
import io.mspbilling.communication.dunning.DunningTarget.OfCustomer;
import io.mspbilling.communication.dunning.DunningTarget.OfInstalment;
import io.mspbilling.communication.dunning.DunningTarget.OfInvoice;
import io.mspbilling.receivables.AgreementId;
import io.mspbilling.receivables.InvoiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is other than usual about the dunning of some debts. */
final class DunningOverrideForm {

  private static final ScalarForm<AgreementId> AGREEMENT =
      ScalarForm.text(
          "must be the id of an agreement, as connectwise:33",
          AgreementId::parse,
          AgreementId::text);
  private static final ScalarForm<InvoiceId> INVOICE =
      ScalarForm.text(
          "must be the id of an invoice, as connectwise:9001", InvoiceId::parse, InvoiceId::text);
  private static final ScalarForm<String> ADDRESS =
      ScalarForm.text("must be one e-mail address", DunningOverrideForm::address, text -> text);

  private static final Field<OfInstalment, InvoiceId, InvoiceId> OF =
      Field.of("invoice", INVOICE, OfInstalment::invoice, "its invoice");
  private static final Field<OfInstalment, LocalDate, LocalDate> DUE_ON =
      Field.of("dueOn", Scalars.DATE, OfInstalment::dueOn, "the day on which it falls due");

  private static final Form<DunningTarget> TARGET =
      new ChoiceForm<DunningTarget>()
          .or("customer", OfCustomer.class, Scalars.CUSTOMER, OfCustomer::new, OfCustomer::customer)
          .or("agreement", OfAgreement.class, AGREEMENT, OfAgreement::new, OfAgreement::agreement)
          .or("invoice", OfInvoice.class, INVOICE, OfInvoice::new, OfInvoice::invoice)
          .or(
              "instalment",
              OfInstalment.class,
              RecordForm.of(
                  values -> new OfInstalment(values.get(OF), values.get(DUE_ON)), OF, DUE_ON),
              Function.identity(),
              Function.identity());

  private static final Field<DunningOverride, String, String> NAME =
      Field.of("name", Scalars.TEXT, DunningOverride::name, "what people call it").required();
  private static final Field<DunningOverride, List<DunningTarget>, List<DunningTarget>> TARGETS =
      Field.of(
              "targets",
              new ListForm<>(TARGET),
              DunningOverride::targets,
              "whose debts it is for: the narrower override counts")
          .required();
  private static final Field<DunningOverride, Optional<LocalDate>, LocalDate> UNTIL =
      Field.optional(
          "until", Scalars.DATE, DunningOverride::until, "the last day on which it holds");
  private static final Field<DunningOverride, Optional<String>, String> EXCLUDED =
      Field.optional(
          "excluded",
          Scalars.TEXT,
          DunningOverride::excluded,
          "why no reminder is sent; beats all other overrides");
  private static final Field<DunningOverride, Optional<String>, String> POLICY =
      Field.optional(
          "policy",
          Scalars.TEXT,
          DunningOverride::policy,
          "the version of the policy by which they are reminded");
  private static final Field<DunningOverride, Optional<Set<String>>, Set<String>> STEPS_OFF =
      Field.optional(
          "stepsOff",
          new SetForm<>(Scalars.TEXT),
          override -> Optional.of(override.stepsOff()).filter(steps -> !steps.isEmpty()),
          "names of steps that are left out");
  private static final Field<
          DunningOverride, Optional<Map<ContactRole, List<String>>>, Map<ContactRole, List<String>>>
      ADDRESSES =
          Field.optional(
              "addresses",
              new MapForm<>(WordForm.of(ContactRole.class), new ListForm<>(ADDRESS)),
              override -> Optional.of(override.addresses()).filter(roles -> !roles.isEmpty()),
              "e-mail addresses instead of those that are known, by role");

  static final Form<DunningOverride> FORM =
      RecordForm.of(
          values ->
              DunningOverride.builder()
                  .name(values.get(NAME))
                  .targets(values.get(TARGETS))
                  .until(values.get(UNTIL))
                  .excluded(values.get(EXCLUDED))
                  .policy(values.get(POLICY))
                  .stepsOff(values.get(STEPS_OFF).orElse(Set.of()))
                  .addresses(values.get(ADDRESSES).orElse(Map.of()))
                  .build(),
          NAME,
          TARGETS,
          UNTIL,
          EXCLUDED,
          POLICY,
          STEPS_OFF,
          ADDRESSES);

  private DunningOverrideForm() {}

  private static String address(String text) {
    if (!Message.isAddress(text)) {
      throw new IllegalArgumentException("not one address");
    }
    return text;
  }
}
