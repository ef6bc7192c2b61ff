package io.mspbilling.psa.connectwise.internal.wire;

import org.jspecify.annotations.Nullable;

/** The flat amount of an agreement on an invoice. */
public record AgreementBillingJson(
    @Nullable String agreementRecId,
    @Nullable String agreementName,
    @Nullable String agreementType,
    @Nullable String agreementAmount) {}
