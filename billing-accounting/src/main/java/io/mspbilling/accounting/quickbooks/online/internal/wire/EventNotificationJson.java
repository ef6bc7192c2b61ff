package io.mspbilling.accounting.quickbooks.online.internal.wire;

import org.jspecify.annotations.Nullable;

/** What happened to one company, in the older webhooks. */
public record EventNotificationJson(
    @Nullable String realmId, @Nullable DataChangeEventJson dataChangeEvent) {}
