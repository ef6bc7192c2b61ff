package io.mspbilling.accounting.quickbooks.online.internal.wire;

import org.jspecify.annotations.Nullable;

/** A reference to a record by its id; the flat form of an entity carries its type. */
public record ReferenceJson(@Nullable String value, @Nullable String name, @Nullable String type) {}
