package io.mspbilling.accounting.quickbooks.online.internal.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of changed records. */
public record DataChangeEventJson(@Nullable List<@Nullable ChangedEntityJson> entities) {}
