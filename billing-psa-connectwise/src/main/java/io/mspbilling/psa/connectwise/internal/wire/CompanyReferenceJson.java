package io.mspbilling.psa.connectwise.internal.wire;

import org.jspecify.annotations.Nullable;

/** A reference to a company. */
public record CompanyReferenceJson(
    @Nullable String id, @Nullable String identifier, @Nullable String name) {}
