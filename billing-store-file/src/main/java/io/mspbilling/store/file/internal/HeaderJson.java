package io.mspbilling.store.file.internal;

import org.jspecify.annotations.Nullable;

/**
 * Wire form of the first line of the file. Anything may be missing when it is read.
 *
 * @param journal the format's version, decimal digits
 * @param tenant whose journal it is
 * @param hash 64 hexadecimal digits over both
 */
public record HeaderJson(
    @Nullable String journal, @Nullable String tenant, @Nullable String hash) {}
