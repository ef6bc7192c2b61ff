package io.mspbilling.policies;

import io.mspbilling.collection.latefee.LateChargePolicy;
import io.mspbilling.collection.latefee.LateFeePolicy;
import io.mspbilling.collection.latefee.SimpleInterest;
import io.mspbilling.receivables.CustomerId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What late payment costs, and for whom. */
final class LateChargesForm {

  private static final Field<LateChargePolicy, Optional<LateFeePolicy>, LateFeePolicy> FEE =
      Field.optional(
          "fee",
          LateFeeForm.FORM,
          LateChargePolicy::fee,
          "fees that arise when an invoice is late");
  private static final Field<LateChargePolicy, Optional<SimpleInterest>, SimpleInterest> INTEREST =
      Field.optional(
          "interest",
          InterestForm.FORM,
          LateChargePolicy::interest,
          "simple interest on what is open after the due date, shown once a month");
  private static final Field<LateChargePolicy, Optional<LocalDate>, LocalDate> ISSUED_FROM =
      Field.optional(
          "issuedFrom",
          Scalars.DATE,
          LateChargePolicy::issuedFrom,
          "the first day of issue of the invoices that it holds for; all without it");
  private static final Field<LateChargePolicy, Set<CustomerId>, Set<CustomerId>> EXEMPT =
      Field.of(
          "exempt",
          new SetForm<>(Scalars.CUSTOMER),
          LateChargePolicy::exempt,
          "the customers of whom nothing is asked");

  static final Form<LateChargePolicy> FORM =
      RecordForm.of(
              values ->
                  LateChargePolicy.builder()
                      .fee(values.get(FEE))
                      .interest(values.get(INTEREST))
                      .issuedFrom(values.get(ISSUED_FROM))
                      .exempt(values.get(EXEMPT))
                      .build(),
              FEE,
              INTEREST,
              ISSUED_FROM,
              EXEMPT)
          .orElse(LateChargePolicy.none());

  private LateChargesForm() {}
}
