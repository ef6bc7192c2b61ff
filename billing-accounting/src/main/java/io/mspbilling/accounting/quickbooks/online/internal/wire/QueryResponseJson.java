package io.mspbilling.accounting.quickbooks.online.internal.wire;

import org.jspecify.annotations.Nullable;

/** What a count answers. */
public record QueryResponseJson(@Nullable String totalCount) {}
