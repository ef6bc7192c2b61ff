package io.mspbilling.accounting.quickbooks.online.internal.wire;

import org.jspecify.annotations.Nullable;

/** What a merge tells besides. */
public record CloudEventDataJson(@Nullable String deletedid) {}
