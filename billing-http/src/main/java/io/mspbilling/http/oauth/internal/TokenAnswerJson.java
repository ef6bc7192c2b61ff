package io.mspbilling.http.oauth.internal;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/** Answer of a token endpoint; numbers as texts. */
public record TokenAnswerJson(
    @Json(name = "access_token") @Nullable String accessToken,
    @Json(name = "refresh_token") @Nullable String refreshToken,
    @Json(name = "expires_in") @Nullable String expiresIn,
    @Json(name = "x_refresh_token_expires_in") @Nullable String refreshExpiresIn) {}
