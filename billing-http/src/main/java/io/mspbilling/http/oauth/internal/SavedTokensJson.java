package io.mspbilling.http.oauth.internal;

import org.jspecify.annotations.Nullable;

/** Tokens as they stand, encrypted, in a file. */
public record SavedTokensJson(
    @Nullable Long version,
    @Nullable String accessToken,
    @Nullable String issuedAt,
    @Nullable String expiresAt,
    @Nullable String refreshToken,
    @Nullable String refreshStartedAt) {}
