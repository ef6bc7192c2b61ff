package io.mspbilling.store.file.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Wire form of one entry: a line of the file. Anything may be missing when it is read.
 *
 * @param sequence decimal digits
 * @param at ISO 8601 instant
 * @param uniqueKey absent if there is none
 * @param hash 64 hexadecimal digits
 */
public record EntryJson(
    @Nullable String sequence,
    @Nullable String at,
    @Nullable String kind,
    @Nullable String uniqueKey,
    @Nullable Map<String, @Nullable String> facts,
    @Nullable String hash) {}
