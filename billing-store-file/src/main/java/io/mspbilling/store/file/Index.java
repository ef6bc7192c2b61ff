package io.mspbilling.store.file;

import io.mspbilling.journal.TenantId;

/**
 * All that is remembered of a journal file up to one entry, so that it need not be read again.
 *
 * @param tenant whose file it is
 * @param offsets of the lines up to that entry
 * @param keys the unique keys up to that entry
 * @param headHash that entry's hash
 */
record Index(TenantId tenant, Offsets offsets, KeyTable keys, String headHash) {}
