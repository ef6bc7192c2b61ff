package io.mspbilling.accounting.quickbooks.online.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** One reason of a refusal. */
public record ErrorJson(@Json(name = "Message") @Nullable String message, @Nullable String code) {}
