/** The wire form of the journal file's lines. Not exported to users. */
@org.jspecify.annotations.NullMarked
package io.mspbilling.store.file.internal;
