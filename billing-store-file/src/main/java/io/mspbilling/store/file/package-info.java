/**
 * The journal in a single append-only file of text lines, safe against crashes and shared by
 * several processes. It needs no database and no set-up.
 */
@org.jspecify.annotations.NullMarked
package io.mspbilling.store.file;
