package io.mspbilling.http.oauth.internal;

import org.jspecify.annotations.Nullable;

/** Refusal of a token endpoint. */
public record TokenErrorJson(@Nullable String error) {}
