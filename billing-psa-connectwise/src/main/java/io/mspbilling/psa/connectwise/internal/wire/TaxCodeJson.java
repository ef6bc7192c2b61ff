package io.mspbilling.psa.connectwise.internal.wire;

import org.jspecify.annotations.Nullable;

/** A tax code with its six levels side by side. */
public record TaxCodeJson(
    @Nullable String id,
    @Nullable String identifier,
    @Nullable String description,
    @Nullable String invoiceCaption,
    @Nullable String effectiveDate,
    @Nullable String cancelDate,
    @Nullable String levelOneRate,
    @Nullable String levelOneRateType,
    @Nullable String levelOneCaption,
    @Nullable String levelTwoRate,
    @Nullable String levelTwoRateType,
    @Nullable String levelTwoCaption,
    @Nullable String levelThreeRate,
    @Nullable String levelThreeRateType,
    @Nullable String levelThreeCaption,
    @Nullable String levelFourRate,
    @Nullable String levelFourRateType,
    @Nullable String levelFourCaption,
    @Nullable String levelFiveRate,
    @Nullable String levelFiveRateType,
    @Nullable String levelFiveCaption,
    @Nullable String levelSixRate,
    @Nullable String levelSixRateType,
    @Nullable String levelSixCaption)
    implements Identified {}
