package io.mspbilling.psa.connectwise.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** Where the signing key of a callback is. */
public record CallbackMetadataJson(@Json(name = "key_url") @Nullable String keyUrl) {}
