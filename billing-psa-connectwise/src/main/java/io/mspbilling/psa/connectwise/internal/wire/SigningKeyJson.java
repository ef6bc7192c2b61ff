package io.mspbilling.psa.connectwise.internal.wire;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** What callbacks are signed with. */
public record SigningKeyJson(@Json(name = "signing_key") @Nullable String signingKey) {}
